package io.handrail.core;

import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * Logs a failed invocation as one line of level ERROR: the request, the function, the error and its causes. Lambda's own
 * report with the stack trace follows it.
 */
public final class ErrorLog implements Interceptor {

    private static final int MAX_LENGTH = 2_000;

    @Override
    public void onError(Invocation invocation, Throwable error) {
        String function = String.valueOf(invocation.context().getFunctionName());
        invocation.context().getLogger().log(line(invocation, function, error) + "\n", LogLevel.ERROR);
    }

    static String line(Invocation invocation, String where, Throwable error) {
        StringBuilder line = new StringBuilder(256);
        line.append(invocation.context().getAwsRequestId())
                .append(' ')
                .append(where)
                .append(": ");
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Throwable e = error; e != null && seen.add(e); e = e.getCause()) {
            if (e != error) {
                line.append(" | caused by ");
            }
            line.append(e.getClass().getName());
            if (e.getMessage() != null) {
                line.append(": ").append(e.getMessage());
            }
        }
        return onOneLine(line);
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
