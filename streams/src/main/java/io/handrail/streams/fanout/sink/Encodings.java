package io.handrail.streams.fanout.sink;

import io.handrail.core.json.Json;
import io.handrail.core.json.JsonCodec;
import io.handrail.core.json.JsonEncoder;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/** How values become bytes. */
public final class Encodings {

    private Encodings() {}

    /**
     * As JSON by the {@linkplain JsonCodec#standard() standard codec}.
     *
     * @throws io.handrail.core.json.UnsupportedTypeException if it does not cover the type
     */
    public static <T> Function<T, byte[]> json(Class<T> type) {
        return json(JsonCodec.standard().<T>bind(type));
    }

    /** As JSON. */
    public static <T> Function<T, byte[]> json(JsonEncoder<? super T> encoder) {
        return value -> Json.<T>toJson(value, encoder::write).getBytes(StandardCharsets.UTF_8);
    }
}
