package io.handrail.streams.fanout.sink;

import io.handrail.core.send.SdkFailures;
import io.handrail.core.send.SendResult;
import io.handrail.core.send.Unsent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which values of a write were not written; those that several entries stand for, too. Not thread-safe. */
final class Losses<T> {

    private final List<T> values;
    private final @Nullable Unsent<T>[] unsent;
    private int count;

    @SuppressWarnings({"unchecked", "rawtypes"})
    Losses(List<T> values) {
        this.values = values;
        this.unsent = new Unsent[values.size()];
    }

    /** The same loss, of the value with this index. */
    static <T> Unsent<T> of(List<T> values, int index, Unsent<?> loss) {
        return new Unsent<>(index, values.get(index), loss.reason(), loss.code(), loss.message());
    }

    void add(int index, Unsent<?> loss) {
        add(index, loss.reason(), loss.code(), loss.message());
    }

    void add(int index, Unsent.Reason reason, String code, String message) {
        if (unsent[index] == null) {
            count++;
        }
        unsent[index] = new Unsent<>(index, values.get(index), reason, code, message);
    }

    /** The value cannot become an entry. */
    void rejected(int index, Exception e) {
        add(index, Unsent.Reason.REJECTED, e.getClass().getName(), String.valueOf(e.getMessage()));
    }

    /** A call failed that was for this value too. */
    void failed(int index, Exception e) {
        Unsent.Reason reason = SdkFailures.isRetryable(e) ? Unsent.Reason.RETRIES_EXHAUSTED : Unsent.Reason.REJECTED;
        add(index, reason, e.getClass().getName(), String.valueOf(e.getMessage()));
    }

    boolean isLost(int index) {
        return unsent[index] != null;
    }

    SendResult<T> result() {
        List<Unsent<T>> lost = new ArrayList<>(count);
        for (Unsent<T> each : unsent) {
            if (each != null) {
                lost.add(each);
            }
        }
        return new SendResult<>(values.size() - count, lost);
    }
}
