package io.handrail.core.schedule;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a schedule sent, whichever of the two services and whichever form of input it was.
 *
 * @param id the event's id, or the execution's where the input names it; null where there is neither
 * @param scheduleArn the rule's or the schedule's; null where a custom input does not name it
 * @param scheduledTime null where a custom input does not name it
 * @param attempt which attempt of EventBridge Scheduler's this is, from 1; 0 where the input does not say
 * @param detail the event's {@code detail}, or the whole of a custom input, as a JSON text
 */
public record ScheduledEvent(
        @Nullable String id,
        @Nullable String scheduleArn,
        @Nullable Instant scheduledTime,
        int attempt,
        String detail) {

    /** A tick of a schedule without input of its own; for unit tests. */
    public static ScheduledEvent of(String scheduleArn, Instant scheduledTime) {
        return new ScheduledEvent("test", scheduleArn, scheduledTime, 0, "{}");
    }
}
