package io.handrail.streams.firehose.transform;

import io.handrail.streams.log.AccessLog;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How a text becomes JSON objects: where each piece ends, and what it says. Write {@link #parse} for a format with a line
 * for each object. Thread-safe.
 */
@FunctionalInterface
public interface TextFormat {

    /**
     * Reads one piece.
     *
     * @param piece not empty, without the line end behind it
     * @return its fields, in a map that may be changed
     * @throws Exception if it is not of the format; the message must not repeat values out of it
     */
    Map<String, Object> parse(String piece) throws Exception;

    /**
     * Where the next piece begins. Default: after line ends.
     *
     * @return an index from {@code from} to the text's length, the latter if there is none
     */
    default int start(String text, int from) {
        int at = from;
        while (at < text.length() && (text.charAt(at) == '\n' || text.charAt(at) == '\r')) {
            at++;
        }
        return at;
    }

    /**
     * Where the piece that begins at {@code from} ends. Default: at the next line end.
     *
     * @return an index after {@code from}, at most the text's length
     */
    default int end(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            at++;
        }
        return at;
    }

    /**
     * Reads all pieces of a text.
     *
     * @throws Exception if one cannot be read
     */
    default List<Map<String, Object>> parseAll(String text) throws Exception {
        List<Map<String, Object>> objects = new ArrayList<>();
        for (int at = start(text, 0); at < text.length(); ) {
            int end = end(text, at);
            objects.add(parse(text.substring(at, end)));
            at = start(text, end);
        }
        return objects;
    }

    /**
     * JSON objects one after the other: on a line each, with nothing at all between them, or with commas and the brackets
     * of an array.
     */
    static TextFormat json() {
        return new JsonFormat();
    }

    /** Lines of an access log, {@linkplain io.handrail.streams.log.AccessLogLine#fields() as JSON}. */
    static TextFormat accessLog(AccessLog log) {
        return new AccessLogFormat(log);
    }
}
