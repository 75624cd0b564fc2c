package io.handrail.streams.log;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Reads lines of access logs as Apache, nginx and most other servers write them. Whether a line is of the Common Log
 * Format or of the combined one, which adds referer and user agent, is seen from the line; whether the virtual host comes
 * first cannot be (a user's name may hold spaces), so there is a reader for each. Immutable and thread-safe.
 *
 * {@snippet class="io.handrail.streams.log.AccessLogTest" region="parse"}
 *
 * <p>A line takes time and memory in proportion to its length.
 *
 * @see <a href="https://httpd.apache.org/docs/2.4/logs.html#accesslog">Apache: the access log</a>
 */
public final class AccessLog {

    private static final AccessLog STANDARD = new AccessLog(false);
    private static final AccessLog WITH_VIRTUAL_HOST = new AccessLog(true);

    private final boolean virtualHost;

    private AccessLog(boolean virtualHost) {
        this.virtualHost = virtualHost;
    }

    /** {@code %h %l %u %t "%r" %>s %b}, with or without {@code "%{Referer}i" "%{User-agent}i"}. */
    public static AccessLog standard() {
        return STANDARD;
    }

    /** The same after {@code %v} or {@code %v:%p}. */
    public static AccessLog withVirtualHost() {
        return WITH_VIRTUAL_HOST;
    }

    /**
     * Reads a line; a line end after it is left out.
     *
     * @throws MalformedLogLineException if it is none
     */
    public AccessLogLine parse(String text) {
        Scanner in = new Scanner(withoutLineEnd(text));
        String vhost = virtualHost ? in.word("the virtual host") : null;
        String host = in.word("the host");
        String ident = in.word("the identity");
        String user = in.beforeTime("the user");
        Instant time = in.time();
        String request = in.quoted("the request");
        in.skip(" ", "the status");
        String status = in.word("the status");
        String bytes = in.lastWord("the bytes");
        String referer = null;
        String agent = null;
        if (in.isAt(" \"")) {
            in.skip(" ", "the referer");
            referer = in.quoted("the referer");
            in.skip(" ", "the user agent");
            agent = in.quoted("the user agent");
        }
        @Nullable RequestLine line = RequestLine.of(request);
        return new AccessLogLine(
                field(vhost),
                field(host),
                field(ident),
                field(user),
                time,
                request.equals("-") ? null : request,
                line == null ? null : line.method(),
                line == null ? null : line.path(),
                line == null ? null : line.query(),
                line == null ? null : line.protocol(),
                status(status, in),
                bytes(bytes, in),
                field(referer),
                field(agent),
                in.rest());
    }

    private static @Nullable String field(@Nullable String logged) {
        if (logged == null || logged.equals("-")) {
            return null;
        }
        // Apache writes a user without a name as two quotes.
        return logged.isEmpty() || logged.equals("\"\"") ? null : Escapes.undo(logged);
    }

    private static @Nullable Integer status(String text, Scanner in) {
        if (text.equals("-")) {
            return null;
        }
        if (text.length() != 3 || !isNumber(text)) {
            throw in.malformed("the status is not a number of three digits");
        }
        return Integer.valueOf(text);
    }

    /** 18 digits are more than any response has, and always fit. */
    private static long bytes(String text, Scanner in) {
        if (text.equals("-")) {
            return 0;
        }
        if (text.length() > 18 || !isNumber(text)) {
            throw in.malformed("the bytes are not a number");
        }
        return Long.parseLong(text);
    }

    private static boolean isNumber(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty();
    }

    private static String withoutLineEnd(String text) {
        int end = text.length();
        if (end > 0 && text.charAt(end - 1) == '\n') {
            end--;
        }
        if (end > 0 && text.charAt(end - 1) == '\r') {
            end--;
        }
        return text.substring(0, end);
    }
}
