package io.handrail.streams.fanout;

import io.handrail.core.send.Unsent;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A required sink did not take a record. The message names the sink and says why; what was to be written is not in it. */
public final class SinkException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Unsent.@Nullable Reason reason;

    SinkException(Object sink, Unsent<?> unsent) {
        this(
                sink + ": " + unsent.reason() + (unsent.code().isEmpty() ? "" : ", " + unsent.code()) + ": "
                        + unsent.message(),
                null,
                unsent.reason());
    }

    SinkException(Object sink, String what, @Nullable Exception cause) {
        this(sink + ": " + what, cause, null);
    }

    /** Without a stack trace: there is one for each record, and it would be the same for all. */
    private SinkException(String message, @Nullable Exception cause, Unsent.@Nullable Reason reason) {
        super(message, cause, true, false);
        this.reason = reason;
    }

    /** Why the record was not taken; empty where the sink failed as a whole. */
    public Optional<Unsent.Reason> reason() {
        return Optional.ofNullable(reason);
    }

    /** Whether the record is larger than the sink takes, now and for ever. */
    public boolean isTooLarge() {
        return reason == Unsent.Reason.TOO_LARGE;
    }
}
