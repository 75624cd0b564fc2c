package io.handrail.streams.fanout.sink;

import com.google.gson.stream.JsonReader;
import io.handrail.core.json.InvalidJsonException;
import io.handrail.core.json.Json;
import io.handrail.core.json.JsonCodec;
import io.handrail.core.json.JsonEncoder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Items out of values, by their JSON: objects become maps, arrays lists, numbers numbers with all their digits; what is null
 * is left out, except in an array.
 */
public final class Items {

    private Items() {}

    /**
     * By the {@linkplain JsonCodec#standard() standard codec}.
     *
     * @throws io.handrail.core.json.UnsupportedTypeException if it does not cover the type
     */
    public static <T> Function<T, Map<String, AttributeValue>> of(Class<T> type) {
        return of(JsonCodec.standard().<T>bind(type));
    }

    /** By this encoder. */
    public static <T> Function<T, Map<String, AttributeValue>> of(JsonEncoder<? super T> encoder) {
        return value -> {
            @Nullable
            Map<String, AttributeValue> item = Json.parse(Json.<T>toJson(value, encoder::write), Items::object);
            if (item == null) {
                throw new InvalidJsonException("$", "null is not an item");
            }
            return item;
        };
    }

    private static Map<String, AttributeValue> object(JsonReader in) throws IOException {
        Map<String, AttributeValue> attributes = new LinkedHashMap<>();
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            AttributeValue value = value(in);
            if (value.type() != AttributeValue.Type.NUL) {
                attributes.put(name, value);
            }
        }
        in.endObject();
        return attributes;
    }

    private static AttributeValue value(JsonReader in) throws IOException {
        return switch (in.peek()) {
            case BEGIN_OBJECT -> AttributeValue.fromM(object(in));
            case BEGIN_ARRAY -> AttributeValue.fromL(array(in));
            case NUMBER -> AttributeValue.fromN(in.nextString());
            case BOOLEAN -> AttributeValue.fromBool(in.nextBoolean());
            case NULL -> {
                in.nextNull();
                yield AttributeValue.fromNul(true);
            }
            default -> AttributeValue.fromS(in.nextString());
        };
    }

    private static List<AttributeValue> array(JsonReader in) throws IOException {
        List<AttributeValue> values = new ArrayList<>();
        in.beginArray();
        while (in.hasNext()) {
            values.add(value(in));
        }
        in.endArray();
        return values;
    }
}
