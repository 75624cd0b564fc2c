package io.handrail.core.internal;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** Lines for the log. Each is one line whatever it quotes: hostile input cannot forge another. */
public final class LogLine {

    private static final int MAX_LENGTH = 2_000;

    private LogLine() {}

    /** A line of text, without its line break. */
    public static String of(String requestId, String text) {
        return onOneLine(new StringBuilder(128).append(requestId).append(' ').append(text));
    }

    /**
     * An error as a line, without its line break: what failed, the exception, its causes, and what failed while it was
     * handled.
     *
     * @param requestId the invocation's request id
     * @param where what failed
     */
    public static String of(String requestId, String where, Throwable error) {
        StringBuilder line = new StringBuilder(256);
        line.append(requestId);
        line.append(' ').append(where).append(": ");
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Throwable e = error; e != null && seen.add(e); e = e.getCause()) {
            if (e != error) {
                line.append(" | caused by ");
            }
            append(line, e);
        }
        for (Throwable also : error.getSuppressed()) {
            line.append(" | then ");
            append(line, also);
        }
        return onOneLine(line);
    }

    private static void append(StringBuilder line, Throwable e) {
        line.append(e.getClass().getName());
        if (e.getMessage() != null) {
            line.append(": ").append(e.getMessage());
        }
    }

    /** No line breaks and no other control characters get through. */
    private static String onOneLine(StringBuilder line) {
        if (line.length() > MAX_LENGTH) {
            line.setLength(MAX_LENGTH);
            line.append('…');
        }
        for (int i = 0; i < line.length(); i++) {
            if (Character.isISOControl(line.charAt(i))) {
                line.setCharAt(i, ' ');
            }
        }
        return line.toString();
    }
}
