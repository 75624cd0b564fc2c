package io.handrail.streams.firehose.transform;

import io.handrail.streams.firehose.transform.internal.AnyJson;
import java.util.Map;

/** Ends of objects are found by counting brackets outside of strings; what is inside is read by the codec, strictly. */
final class JsonFormat implements TextFormat {

    @Override
    public Map<String, Object> parse(String piece) {
        return AnyJson.object(piece);
    }

    @Override
    public int start(String text, int from) {
        int at = from;
        while (at < text.length() && " \n\r\t,[]".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    @Override
    public int end(String text, int from) {
        if (text.charAt(from) != '{') {
            return TextFormat.super.end(text, from);
        }
        int depth = 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                i = endOfString(text, i);
            } else if (c == '{') {
                depth++;
            } else if (c == '}' && --depth == 0) {
                return i + 1;
            }
        }
        return text.length();
    }

    /** Where the quote that ends the string is, or the text's end. */
    private static int endOfString(String text, int from) {
        for (int i = from + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '"') {
                return i;
            }
        }
        return text.length();
    }
}
