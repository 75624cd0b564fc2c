package io.handrail.web.jwt.internal;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import io.handrail.core.json.InvalidJsonException;
import io.handrail.core.json.JsonDecoder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Any JSON object as maps, lists, strings, booleans, {@code Long} and {@code Double}. A name that comes twice is refused:
 * two readers may take different ones of them (RFC 7519, section 4). So is a number that no {@code double} holds.
 */
public final class StrictJson implements JsonDecoder<Map<String, Object>> {

    /** Tokens and key sets are flat; a claim of one's own may be an object. */
    private static final int MAX_DEPTH = 16;

    /** Digits of a number that a long holds in any case. */
    private static final int LONG_DIGITS = 18;

    @Override
    public Map<String, Object> read(JsonReader in) throws IOException {
        return object(in, 1);
    }

    private static Map<String, Object> object(JsonReader in, int depth) throws IOException {
        in.beginObject();
        Map<String, Object> object = new LinkedHashMap<>();
        while (in.hasNext()) {
            String name = in.nextName();
            if (object.containsKey(name)) {
                throw new InvalidJsonException("$", "a name comes twice in an object");
            }
            Object value = value(in, depth);
            if (value != null) {
                object.put(name, value);
            }
        }
        in.endObject();
        return Collections.unmodifiableMap(object);
    }

    private static List<Object> array(JsonReader in, int depth) throws IOException {
        in.beginArray();
        List<Object> array = new ArrayList<>();
        while (in.hasNext()) {
            Object value = value(in, depth);
            if (value != null) {
                array.add(value);
            }
        }
        in.endArray();
        return Collections.unmodifiableList(array);
    }

    private static @Nullable Object value(JsonReader in, int depth) throws IOException {
        JsonToken token = in.peek();
        if (token == JsonToken.STRING) {
            return in.nextString();
        }
        if (token == JsonToken.NUMBER) {
            return number(in.nextString());
        }
        if (token == JsonToken.BOOLEAN) {
            return in.nextBoolean();
        }
        if (token == JsonToken.NULL) {
            in.nextNull();
            return null;
        }
        if (depth == MAX_DEPTH) {
            throw new InvalidJsonException("$", "it is nested more than " + MAX_DEPTH + " deep");
        }
        return token == JsonToken.BEGIN_ARRAY ? array(in, depth + 1) : object(in, depth + 1);
    }

    private static Number number(String digits) {
        if (digits.length() <= LONG_DIGITS && isInteger(digits)) {
            return Long.parseLong(digits);
        }
        double number = Double.parseDouble(digits);
        if (Double.isInfinite(number)) {
            throw new InvalidJsonException("$", "a number is too large");
        }
        return number;
    }

    private static boolean isInteger(String digits) {
        for (int i = digits.charAt(0) == '-' ? 1 : 0; i < digits.length(); i++) {
            if (digits.charAt(i) < '0' || digits.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
