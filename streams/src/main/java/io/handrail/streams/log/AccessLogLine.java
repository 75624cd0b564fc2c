package io.handrail.streams.log;

import io.handrail.core.time.UtcTime;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One request as a web server logged it. A field that the server logged as {@code -}, or that its format does not have,
 * is null. Escapes are undone ({@code \"}, {@code \t}, {@code \xc3\xa9} as UTF-8), except in {@link #request()}.
 *
 * @param virtualHost the server's name, with the port where the format has one; only in formats with a virtual host
 * @param host the client: an address of either kind, or a name
 * @param ident what identd said of the client
 * @param user the name by which the client authenticated itself; may hold spaces
 * @param time when the request came
 * @param request the request line exactly as it was logged, escapes and all
 * @param method null, as path, query and protocol are, where the request line is not one of HTTP
 * @param path the request's target up to the first {@code ?}, not decoded
 * @param query what follows the {@code ?}
 * @param protocol null for a request of HTTP/0.9, too
 * @param status the response's status
 * @param bytes the response's size, 0 where the server logged {@code -}
 * @param referer only in the combined format
 * @param userAgent only in the combined format
 * @param extra whatever follows the last field that is known, as it was logged
 */
public record AccessLogLine(
        @Nullable String virtualHost,
        @Nullable String host,
        @Nullable String ident,
        @Nullable String user,
        Instant time,
        @Nullable String request,
        @Nullable String method,
        @Nullable String path,
        @Nullable String query,
        @Nullable String protocol,
        @Nullable Integer status,
        long bytes,
        @Nullable String referer,
        @Nullable String userAgent,
        @Nullable String extra) {

    /**
     * The fields that have a value, for JSON: under the names of the components, {@code time} as ISO 8601 in UTC, and
     * {@code request} only where it could not be taken apart.
     */
    public Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        put(fields, "virtualHost", virtualHost);
        put(fields, "host", host);
        put(fields, "ident", ident);
        put(fields, "user", user);
        fields.put("time", UtcTime.format(time));
        put(fields, "request", method == null ? request : null);
        put(fields, "method", method);
        put(fields, "path", path);
        put(fields, "query", query);
        put(fields, "protocol", protocol);
        put(fields, "status", status);
        fields.put("bytes", bytes);
        put(fields, "referer", referer);
        put(fields, "userAgent", userAgent);
        put(fields, "extra", extra);
        return fields;
    }

    private static void put(Map<String, Object> fields, String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value);
        }
    }
}
