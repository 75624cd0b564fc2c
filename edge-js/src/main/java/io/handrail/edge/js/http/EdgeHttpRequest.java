package io.handrail.edge.js.http;

import io.handrail.edge.EdgeHeaders;
import io.handrail.edge.text.Ascii;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A request to another service.
 *
 * @param method such as {@code GET}
 * @param url beginning with {@code https://} or {@code http://}; percent-encode what comes from a viewer, and never let a
 *     viewer choose the host
 * @param headers the headers
 * @param body text, sent as UTF-8; null for none
 * @param timeout how long to wait for the whole answer
 * @param maxBodyBytes how long an answer is taken, in bytes
 */
public record EdgeHttpRequest(
        String method,
        String url,
        EdgeHeaders headers,
        @Nullable String body,
        Duration timeout,
        int maxBodyBytes) {

    private static final Duration TIMEOUT = Duration.ofSeconds(2);
    private static final int MAX_BODY_BYTES = 1024 * 1024;

    /**
     * Checks what would end up in the request's head.
     *
     * @throws IllegalArgumentException if the URL has another scheme, or something has a line break, a space where none may
     *     be, or no name
     */
    public EdgeHttpRequest {
        check(Ascii.isToken(method), "the method is no token");
        check(url.startsWith("https://") || url.startsWith("http://"), "the URL must begin with https:// or http://");
        check(isPrintable(url, ' ' + 1), "the URL has a space or a control character");
        for (EdgeHeaders.Header header : headers.lines()) {
            check(Ascii.isToken(header.key()), "a header's name is no token");
            check(isPrintable(header.value(), ' '), "a header's value has a line break or another control character");
        }
        check(timeout.toMillis() > 0, "the timeout must be positive");
    }

    /** A GET without headers, for two seconds and a megabyte. */
    public static EdgeHttpRequest get(String url) {
        return new EdgeHttpRequest("GET", url, EdgeHeaders.none(), null, TIMEOUT, MAX_BODY_BYTES);
    }

    /** A POST of text. */
    public static EdgeHttpRequest post(String url, String contentType, String body) {
        return new EdgeHttpRequest(
                "POST", url, EdgeHeaders.of("Content-Type", contentType), body, TIMEOUT, MAX_BODY_BYTES);
    }

    /** The same with this header once, in the place of those of its name. */
    public EdgeHttpRequest withHeader(String key, String value) {
        return new EdgeHttpRequest(method, url, headers.with(key, value), body, timeout, maxBodyBytes);
    }

    /** The same with another time. */
    public EdgeHttpRequest withTimeout(Duration timeout) {
        return new EdgeHttpRequest(method, url, headers, body, timeout, maxBodyBytes);
    }

    /** The same with another bound for the answer. */
    public EdgeHttpRequest withMaxBodyBytes(int maxBodyBytes) {
        return new EdgeHttpRequest(method, url, headers, body, timeout, maxBodyBytes);
    }

    private static void check(boolean good, String message) {
        if (!good) {
            throw new IllegalArgumentException("EdgeHttpRequest: " + message);
        }
    }

    private static boolean isPrintable(String text, int from) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < from && c != '\t') || c == 0x7F) {
                return false;
            }
        }
        return true;
    }

    /** Method and length only: the rest may be secret. */
    @Override
    public String toString() {
        return "EdgeHttpRequest[" + method + "]";
    }
}
