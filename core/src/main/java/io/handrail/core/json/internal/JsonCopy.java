package io.handrail.core.json.internal;

import com.google.gson.stream.JsonReader;
import java.io.IOException;

/** The next value of a reader as JSON text; without Gson's writer, which loads regular expressions. */
public final class JsonCopy {

    private JsonCopy() {}

    public static String of(JsonReader in) throws IOException {
        StringBuilder out = new StringBuilder();
        copy(in, out);
        return out.toString();
    }

    /** The reader refuses what is nested too deep for a recursion. */
    private static void copy(JsonReader in, StringBuilder out) throws IOException {
        switch (in.peek()) {
            case BEGIN_OBJECT -> object(in, out);
            case BEGIN_ARRAY -> array(in, out);
            // With all its digits.
            case NUMBER -> out.append(in.nextString());
            case BOOLEAN -> out.append(in.nextBoolean());
            case NULL -> {
                in.nextNull();
                out.append("null");
            }
            default -> JsonStrings.append(out, in.nextString(), false);
        }
    }

    private static void object(JsonReader in, StringBuilder out) throws IOException {
        in.beginObject();
        char before = '{';
        while (in.hasNext()) {
            out.append(before);
            JsonStrings.append(out, in.nextName(), false);
            out.append(':');
            copy(in, out);
            before = ',';
        }
        in.endObject();
        out.append(before == '{' ? "{}" : "}");
    }

    private static void array(JsonReader in, StringBuilder out) throws IOException {
        in.beginArray();
        char before = '[';
        while (in.hasNext()) {
            out.append(before);
            copy(in, out);
            before = ',';
        }
        in.endArray();
        out.append(before == '[' ? "[]" : "]");
    }
}
