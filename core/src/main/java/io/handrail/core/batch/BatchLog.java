package io.handrail.core.batch;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import io.handrail.core.internal.LogLine;

/** One line for each record that failed, and one for those that were handed back untouched. */
final class BatchLog {

    private final Context context;

    BatchLog(Context context) {
        this.context = context;
    }

    void failed(ItemIdentifier record, Exception error) {
        log(LogLevel.ERROR, "record " + record + " failed", error);
    }

    void deadLettered(ItemIdentifier record, Exception error) {
        log(LogLevel.WARN, "record " + record + " went to the dead letters", error);
    }

    void hookFailed(ItemIdentifier record, String hook, Exception error) {
        log(LogLevel.WARN, "record " + record + " is done, but " + hook + " failed", error);
    }

    void abandoned(ItemIdentifier record) {
        line(LogLevel.ERROR, "record " + record + " did not finish in time; it comes again and may still finish too");
    }

    void handedBack(int records, boolean outOfTime, Deadline deadline) {
        String why = outOfTime
                ? "less than " + deadline.marginMillis() + " ms were left"
                : "they come after a record that failed";
        line(LogLevel.WARN, records + " records were handed back untouched: " + why);
    }

    void comeAgain(int records) {
        line(LogLevel.WARN, records + " records were processed and come again: they come after a record that failed");
    }

    private void log(LogLevel level, String where, Exception error) {
        context.getLogger().log(LogLine.of(requestId(), where, error) + "\n", level);
    }

    private void line(LogLevel level, String text) {
        context.getLogger().log(LogLine.of(requestId(), text) + "\n", level);
    }

    String requestId() {
        return String.valueOf(context.getAwsRequestId());
    }
}
