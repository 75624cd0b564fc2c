package io.handrail.edge.event;

import com.google.gson.Gson;
import com.google.gson.reflect.TypeToken;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The events in src/test/resources/events, as trees; and ways through trees. */
final class EventFiles {

    private static final TypeToken<Map<String, Object>> TREE = new TypeToken<>() {};

    private EventFiles() {}

    static Map<String, Object> tree(String name) {
        try (Reader file = new InputStreamReader(
                EventFiles.class.getResourceAsStream("/events/" + name + ".json"), StandardCharsets.UTF_8)) {
            return new Gson().fromJson(file, TREE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands at a way such as {@code Records.0.cf.request}. */
    static Object at(Object tree, String way) {
        Object here = tree;
        for (String step : way.split("\\.", -1)) {
            here = here instanceof List<?> list ? list.get(Integer.parseInt(step)) : ((Map<?, ?>) here).get(step);
        }
        return here;
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> object(Object tree, String way) {
        return (Map<String, Object>) at(tree, way);
    }

    /** As numbers have one type in JSON and several in Java. */
    static String json(Object tree) {
        return new Gson().toJson(new Gson().toJsonTree(new Gson().fromJson(new Gson().toJson(tree), Object.class)));
    }
}
