package io.handrail.core.json.internal;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import io.handrail.core.json.InvalidJsonException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Lists, sets and queues as arrays. */
final class CollectionBinding implements Binding {

    private final String type;
    private final boolean takesNull;
    private final Binding element;

    CollectionBinding(Class<?> type, Binding element) {
        this.type = type.getName();
        this.takesNull = !isSorted(this.type) && !isQueue(this.type);
        this.element = element;
    }

    static boolean covers(String type) {
        return switch (type) {
            case "java.util.List", "java.util.ArrayList", "java.util.Collection", "java.lang.Iterable" -> true;
            case "java.util.Set", "java.util.LinkedHashSet", "java.util.HashSet" -> true;
            default -> isSorted(type) || isQueue(type);
        };
    }

    static boolean isSorted(String type) {
        return switch (type) {
            case "java.util.SortedSet", "java.util.NavigableSet", "java.util.TreeSet" -> true;
            default -> false;
        };
    }

    private static boolean isQueue(String type) {
        return switch (type) {
            case "java.util.Queue", "java.util.Deque", "java.util.ArrayDeque" -> true;
            default -> false;
        };
    }

    private Collection<@Nullable Object> empty() {
        return switch (type) {
            case "java.util.Set", "java.util.LinkedHashSet" -> new LinkedHashSet<>();
            case "java.util.HashSet" -> new HashSet<>();
            case "java.util.SortedSet", "java.util.NavigableSet", "java.util.TreeSet" -> new TreeSet<>();
            case "java.util.Queue", "java.util.Deque", "java.util.ArrayDeque" -> new ArrayDeque<>();
            default -> new ArrayList<>();
        };
    }

    @Override
    public @Nullable Object read(JsonReader in) throws IOException {
        JsonToken token = in.peek();
        if (token == JsonToken.NULL) {
            in.nextNull();
            return null;
        }
        if (token != JsonToken.BEGIN_ARRAY) {
            throw Mismatch.found(in, "an array", token);
        }
        Collection<@Nullable Object> values = empty();
        in.beginArray();
        while (in.hasNext()) {
            Object value = element.read(in);
            if (value == null && !takesNull) {
                throw new InvalidJsonException(in.getPreviousPath(), "expected no null in a sorted set or a queue");
            }
            add(in, values, value);
        }
        in.endArray();
        return values;
    }

    private static void add(JsonReader in, Collection<@Nullable Object> values, @Nullable Object value) {
        try {
            values.add(value);
        } catch (RuntimeException e) {
            // hashCode and compareTo are user code.
            throw UserCode.refused(in.getPreviousPath(), e);
        }
    }

    @Override
    public void write(JsonWriter out, Object value, int depth) throws IOException {
        int inside = Binding.deeper(depth);
        int index = 0;
        out.beginArray();
        for (Object each : (Iterable<?>) value) {
            try {
                element.writeNullable(out, each, inside);
            } catch (Unwritable e) {
                throw e.inElement(index);
            }
            index++;
        }
        out.endArray();
    }
}
