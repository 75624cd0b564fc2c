package io.handrail.streams.fanout.sink;

import io.handrail.core.dynamodb.JsonValues;
import io.handrail.core.json.InvalidJsonException;
import io.handrail.core.json.Json;
import io.handrail.core.json.JsonCodec;
import io.handrail.core.json.JsonEncoder;
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
            Map<String, AttributeValue> item = Json.parse(Json.<T>toJson(value, encoder::write), JsonValues::readItem);
            if (item == null) {
                throw new InvalidJsonException("$", "null is not an item");
            }
            return item;
        };
    }
}
