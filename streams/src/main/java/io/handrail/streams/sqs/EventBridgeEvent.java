package io.handrail.streams.sqs;

import io.handrail.core.time.UtcTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What EventBridge says of an event that came to the queue. Its {@code detail} is the message itself.
 *
 * @param id EventBridge's id
 * @param source who sent it, such as {@code com.example.orders}
 * @param detailType what it is, such as {@code Order Placed}
 * @param account of the sender; null where the event has none
 * @param time when it happened, as ISO-8601 text; null where the event has none
 * @param region where it happened; null where the event has none
 * @param resources ARNs of what it concerns
 * @see <a href="https://docs.aws.amazon.com/eventbridge/latest/ref/overiew-event-structure.html">AWS: the structure of
 *     events</a>
 */
public record EventBridgeEvent(
        String id,
        String source,
        String detailType,
        @Nullable String account,
        @Nullable String time,
        @Nullable String region,
        List<String> resources) {

    public EventBridgeEvent {
        resources = List.copyOf(resources);
    }

    /** When it happened; empty where {@code time} is missing or no time. */
    public Optional<Instant> happened() {
        return Optional.ofNullable(UtcTime.parse(time));
    }
}
