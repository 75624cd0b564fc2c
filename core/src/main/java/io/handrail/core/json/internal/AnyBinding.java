package io.handrail.core.json.internal;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code Object}: JSON as it is, without loss. Objects are maps, arrays are lists, whole numbers are {@code Long} where
 * they fit, else {@code BigInteger}, and other numbers {@code BigDecimal}.
 */
final class AnyBinding implements Binding {

    @Override
    public @Nullable Object read(JsonReader in) throws IOException {
        JsonToken token = in.peek();
        if (token == JsonToken.STRING) {
            return in.nextString();
        }
        if (token == JsonToken.NUMBER) {
            return number(in);
        }
        if (token == JsonToken.BOOLEAN) {
            return in.nextBoolean();
        }
        if (token == JsonToken.BEGIN_OBJECT) {
            return object(in);
        }
        if (token == JsonToken.BEGIN_ARRAY) {
            return array(in);
        }
        if (token != JsonToken.NULL) {
            throw Mismatch.found(in, "a value", token);
        }
        in.nextNull();
        return null;
    }

    private Map<String, @Nullable Object> object(JsonReader in) throws IOException {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        in.beginObject();
        while (in.hasNext()) {
            MapBinding.putNew(in, map, in.nextName(), read(in));
        }
        in.endObject();
        return map;
    }

    private List<@Nullable Object> array(JsonReader in) throws IOException {
        List<@Nullable Object> list = new ArrayList<>();
        in.beginArray();
        while (in.hasNext()) {
            list.add(read(in));
        }
        in.endArray();
        return list;
    }

    private static Number number(JsonReader in) throws IOException {
        String text = in.nextString();
        try {
            BigDecimal number = Numbers.bigDecimal(text);
            if (!Numbers.isIntegral(text)) {
                return number;
            }
            BigInteger whole = number.toBigIntegerExact();
            // Not one conditional expression: that would make a Long of both.
            if (whole.bitLength() < Long.SIZE) {
                return whole.longValue();
            }
            return whole;
        } catch (NumberFormatException e) {
            throw Mismatch.contentRead(in, "a number of at most 10000 digits", JsonToken.NUMBER);
        }
    }

    @Override
    public void write(JsonWriter out, Object value, int depth) throws IOException {
        Binding binding = AnyType.of(value, this);
        if (binding.isAbsent(value)) {
            out.nullValue();
        } else {
            binding.write(out, value, depth);
        }
    }

    @Override
    public boolean isAbsent(Object value) {
        return value instanceof Optional<?> optional && optional.isEmpty();
    }
}
