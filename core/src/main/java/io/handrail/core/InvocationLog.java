package io.handrail.core;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import io.handrail.core.internal.LogLine;

/**
 * Lines in the invocation's log, for base classes that answer failures instead of failing. A line begins with the request id
 * and is one line, whatever it quotes.
 */
public final class InvocationLog {

    private static final int FRAMES = 8;

    private InvocationLog() {}

    /**
     * Of level ERROR: what failed, the exception and its causes, and where the innermost of them was thrown.
     *
     * @param what failed
     */
    public static void error(Context context, String what, Throwable error) {
        String line = LogLine.of(id(context), what, error) + LogLine.of("", trace(error));
        context.getLogger().log(line + "\n", LogLevel.ERROR);
    }

    /** Of level WARN. */
    public static void warn(Context context, String text) {
        context.getLogger().log(LogLine.of(id(context), text) + "\n", LogLevel.WARN);
    }

    private static String id(Context context) {
        return String.valueOf(context.getAwsRequestId());
    }

    /** Nobody else reports the trace of an exception that became an answer. */
    private static String trace(Throwable error) {
        Throwable cause = error;
        // A chain that comes back to itself has an end here, too.
        for (int i = 0; i < 20 && cause.getCause() != null; i++) {
            cause = cause.getCause();
        }
        StringBuilder text = new StringBuilder(256);
        StackTraceElement[] frames = cause.getStackTrace();
        for (int i = 0; i < Math.min(frames.length, FRAMES); i++) {
            text.append(i == 0 ? "| at " : " < ").append(frames[i]);
        }
        return text.toString();
    }
}
