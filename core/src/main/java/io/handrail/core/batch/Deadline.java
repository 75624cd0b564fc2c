package io.handrail.core.batch;

import com.amazonaws.services.lambda.runtime.Context;
import java.time.Duration;

/** Until when records are started, and until when running ones are waited for. */
final class Deadline {

    private static final long LEAST_MILLIS = 500;
    private static final int SHARE = 10;

    private final Context context;
    private final long marginMillis;

    Deadline(Context context, RecordProcessor<?> processor) {
        this.context = context;
        this.marginMillis = processor
                .margin(Duration.ofMillis(context.getRemainingTimeInMillis()))
                .toMillis();
    }

    static Duration margin(Duration remaining) {
        // Duration.dividedBy would load BigDecimal.
        return Duration.ofMillis(Math.max(remaining.toMillis() / SHARE, LEAST_MILLIS));
    }

    /** Whether it is too late to start another record. */
    boolean isNear() {
        return context.getRemainingTimeInMillis() < marginMillis;
    }

    /** How long running records may still be waited for: the other half of the margin is for the answer. */
    long patienceMillis() {
        return context.getRemainingTimeInMillis() - marginMillis / 2;
    }

    long marginMillis() {
        return marginMillis;
    }
}
