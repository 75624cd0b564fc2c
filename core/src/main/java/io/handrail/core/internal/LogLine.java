package io.handrail.core.internal;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** An error as one line for the log: what failed, the exception, its causes, and what failed while it was handled. */
public final class LogLine {

    private static final int MAX_LENGTH = 2_000;

    private LogLine() {}

    /**
     * The line, without its line break.
     *
     * @param level the word it starts with, {@code ERROR} or {@code WARN}
     * @param requestId the invocation's request id
     * @param where what failed
     */
    public static String of(String level, String requestId, String where, Throwable error) {
        StringBuilder line = new StringBuilder(256);
        line.append(level).append(' ').append(requestId);
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

    /** Messages may quote hostile input: no line breaks and no other control characters get through. */
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
