package io.handrail.core.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** One run of a schedule, as {@link ScheduledHandler#run} sees it. Thread-safe. */
public final class ScheduledTick {

    private final ScheduledEvent event;
    private final @Nullable Duration interval;
    private final @Nullable HeldLease lease;

    ScheduledTick(ScheduledEvent event, @Nullable Duration interval, @Nullable HeldLease lease) {
        this.event = event;
        this.interval = interval;
        this.lease = lease;
    }

    /**
     * When the schedule was due; the same for every delivery and every attempt of this tick, and a little before now.
     *
     * @throws IllegalStateException if the schedule has an input of its own that does not say it
     */
    public Instant scheduledTime() {
        Instant time = event.scheduledTime();
        if (time == null) {
            throw new IllegalStateException("The schedule's input has no scheduled time; add"
                    + " \"scheduledTime\": \"<aws.scheduler.scheduled-time>\" to it, and"
                    + " \"scheduleArn\": \"<aws.scheduler.schedule-arn>\" for its name");
        }
        return time;
    }

    /** When the tick before was due, where {@link ScheduledHandler#interval()} says how far apart they are. */
    public Optional<Instant> previousTime() {
        return interval == null ? Optional.empty() : Optional.of(scheduledTime().minus(interval));
    }

    /** The rule's or schedule's name: the last part of its ARN. Empty where the input does not name it. */
    public Optional<String> schedule() {
        String arn = event.scheduleArn();
        return arn == null ? Optional.empty() : Optional.of(arn.substring(arn.lastIndexOf('/') + 1));
    }

    /** The event's {@code detail}, or the whole of an input of your own, as a JSON text; {@code {}} where there is none. */
    public String detail() {
        return event.detail();
    }

    /** All that was sent. */
    public ScheduledEvent event() {
        return event;
    }

    /** The lease's fencing token, higher than that of every run before; empty without {@link ScheduledHandler#exclusive()}. */
    public OptionalLong fencingToken() {
        return lease == null
                ? OptionalLong.empty()
                : OptionalLong.of(lease.lease().token());
    }

    /**
     * Whether this run has lost its lease, so that another may run beside it: stop. Work that takes long asks now and
     * then. Always false without {@link ScheduledHandler#exclusive()}.
     */
    public boolean leaseLost() {
        return lease != null && lease.isLost();
    }
}
