package io.handrail.streams.log;

import org.jspecify.annotations.Nullable;

/** {@code GET /path?query HTTP/1.1}; the version is missing in HTTP/0.9. */
record RequestLine(
        String method,
        String path,
        @Nullable String query,
        @Nullable String protocol) {

    /** The request's parts, or null where it is none: a TLS handshake on the wrong port, a probe, a closed connection. */
    static @Nullable RequestLine of(String request) {
        int method = request.indexOf(' ');
        if (method <= 0 || !isToken(request, method)) {
            return null;
        }
        int target = request.indexOf(' ', method + 1);
        String protocol = null;
        if (target < 0) {
            target = request.length();
        } else {
            protocol = request.substring(target + 1);
            if (!protocol.startsWith("HTTP/") || protocol.indexOf(' ') >= 0) {
                return null;
            }
        }
        if (target == method + 1) {
            return null;
        }
        String all = request.substring(method + 1, target);
        int query = all.indexOf('?');
        return new RequestLine(
                request.substring(0, method),
                Escapes.undo(query < 0 ? all : all.substring(0, query)),
                query < 0 ? null : Escapes.undo(all.substring(query + 1)),
                protocol);
    }

    /** Methods are letters, with a hyphen in a few extensions. */
    private static boolean isToken(String text, int end) {
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            boolean letter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
            if (!letter && c != '-' && c != '_') {
                return false;
            }
        }
        return true;
    }
}
