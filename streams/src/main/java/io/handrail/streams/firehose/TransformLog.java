package io.handrail.streams.firehose;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import org.jspecify.annotations.Nullable;

/** One line for each record that failed, and one for those that were put back. */
final class TransformLog {

    private static final int MAX_LENGTH = 2_000;
    private static final int MAX_CAUSES = 5;

    private final Context context;

    TransformLog(Context context) {
        this.context = context;
    }

    void failed(String recordId, Transformed.Failed<?> failure) {
        line(LogLevel.ERROR, "record " + recordId + " failed: " + failure.reason(), failure.cause());
    }

    void hookFailed(String recordId, Exception error) {
        line(LogLevel.WARN, "onFailure of record " + recordId + " failed", error);
    }

    void putBack(int records) {
        line(
                LogLevel.WARN,
                records + " records, for which the answer had no room or the invocation no time, were put"
                        + " back to their source",
                null);
    }

    private void line(LogLevel level, String text, @Nullable Throwable error) {
        StringBuilder line = new StringBuilder(128);
        line.append(context.getAwsRequestId()).append(' ').append(text);
        Throwable e = error;
        for (int i = 0; e != null && i < MAX_CAUSES; i++, e = e.getCause()) {
            line.append(i == 0 ? ": " : " | caused by ").append(e.getClass().getName());
            if (e.getMessage() != null) {
                line.append(": ").append(e.getMessage());
            }
        }
        context.getLogger().log(onOneLine(line), level);
    }

    /** Hostile input cannot forge another line. */
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
        return line.append('\n').toString();
    }
}
