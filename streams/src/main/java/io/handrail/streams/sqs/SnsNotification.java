package io.handrail.streams.sqs;

import io.handrail.core.time.UtcTime;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What SNS says of a message that came to the queue through a topic. Its {@code Message} is the message itself.
 *
 * @param messageId SNS's id, the same in all queues of the topic
 * @param topicArn where it was published
 * @param subject null where the publisher gave none
 * @param timestamp when it was published, as ISO-8601 text; null where the notification has none
 * @param sequenceNumber orders the messages of a group of a FIFO topic; null for a standard one
 * @param messageAttributes the publisher's
 * @see <a href="https://docs.aws.amazon.com/sns/latest/dg/sns-message-and-json-formats.html">AWS: SNS's JSON formats</a>
 */
public record SnsNotification(
        String messageId,
        String topicArn,
        @Nullable String subject,
        @Nullable String timestamp,
        @Nullable String sequenceNumber,
        Map<String, MessageAttribute> messageAttributes) {

    public SnsNotification {
        messageAttributes = Map.copyOf(messageAttributes);
    }

    /** When it was published; empty where {@code timestamp} is missing or no time. */
    public Optional<Instant> published() {
        return Optional.ofNullable(UtcTime.parse(timestamp));
    }
}
