package io.handrail.streams.fanout;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import io.handrail.core.batch.Bulk;
import io.handrail.core.send.SendResult;
import io.handrail.core.send.Sink;
import io.handrail.core.send.Unsent;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that one invocation writes to one sink. Filled by one thread, written by one, read after that by the first. */
final class SinkQueue {

    private final Sink<Object> sink;
    private final List<Object> values = new ArrayList<>();

    /** For each value the record that it was made of. */
    private final List<Integer> owners = new ArrayList<>();

    private final BitSet required = new BitSet();

    /** What became of it: a result, an exception, an error, or why it was not started; null while nobody knows. */
    private volatile @Nullable Object outcome;

    SinkQueue(Sink<Object> sink) {
        this.sink = sink;
    }

    void add(int owner, Object value, boolean isRequired) {
        required.set(values.size(), isRequired);
        values.add(value);
        owners.add(owner);
    }

    /** Writes all of it; never throws. */
    void write(Bulk<?> bulk, Context context) {
        try {
            outcome = bulk.isOutOfTime()
                    ? "was not started: the time was nearly over"
                    : checked(sink.write(Collections.unmodifiableList(values), context));
        } catch (Exception | Error e) {
            outcome = e;
        }
        // An interrupt ends one sink's work, not the next one's.
        Thread.interrupted();
    }

    /** A sink that does not account for all of its values may have lost some. */
    private SendResult<?> checked(SendResult<?> result) {
        int index = -1;
        for (Unsent<?> unsent : result.unsent()) {
            if (unsent.index() <= index || unsent.index() >= values.size()) {
                throw new IllegalStateException("it names value " + unsent.index() + " of " + values.size()
                        + " as unsent, or does so twice or out of order");
            }
            index = unsent.index();
        }
        if (result.sent() + result.unsent().size() != values.size()) {
            throw new IllegalStateException("it was given " + values.size() + " values and answers for "
                    + (result.sent() + result.unsent().size()));
        }
        return result;
    }

    /** Tells which records the sink failed. Whoever still writes is not listened to any more. */
    void settle(Bulk<?> bulk, Context context) {
        Object what = outcome;
        if (what instanceof Error e) {
            throw e;
        }
        if (what instanceof SendResult<?> result) {
            Unsent<?> lost = null;
            int count = 0;
            for (Unsent<?> unsent : result.unsent()) {
                if (required.get(unsent.index())) {
                    bulk.fail(owners.get(unsent.index()), new SinkException(sink, unsent));
                } else {
                    lost = lost == null ? unsent : lost;
                    count++;
                }
            }
            if (lost != null) {
                log(count, new SinkException(sink, lost), context);
            }
            return;
        }
        for (int i = required.nextSetBit(0); i >= 0; i = required.nextSetBit(i + 1)) {
            bulk.fail(owners.get(i), whole(what));
        }
        int lost = values.size() - required.cardinality();
        if (lost > 0) {
            log(lost, whole(what), context);
        }
    }

    /** A new one for each record, since what else befalls the record is added to it. */
    private SinkException whole(@Nullable Object what) {
        if (what instanceof Exception e) {
            return new SinkException(sink, "failed as a whole: " + e, e);
        }
        String why =
                what == null ? "did not finish in time; it may still write what comes again" : String.valueOf(what);
        return new SinkException(sink, why, null);
    }

    private static void log(int count, SinkException failure, Context context) {
        context.getLogger()
                .log(
                        context.getAwsRequestId() + " " + count + " values were not written to a best-effort sink: "
                                + failure.getMessage() + "\n",
                        LogLevel.WARN);
    }
}
