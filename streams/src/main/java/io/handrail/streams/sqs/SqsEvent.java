package io.handrail.streams.sqs;

import io.handrail.core.json.Json;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What Lambda hands to a function of a queue: up to 10,000 messages of one standard queue or 10 of one FIFO queue, together
 * up to 6 MB.
 *
 * @param messages in the order of the event; for a FIFO queue that is each group's order
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/with-sqs.html">AWS: Lambda with SQS</a>
 */
public record SqsEvent(List<Message> messages) {

    public SqsEvent {
        messages = List.copyOf(messages);
    }

    /**
     * Reads an event, for tests that call a handler's {@code handle}.
     *
     * @throws io.handrail.core.json.InvalidJsonException if it is not an event of SQS
     */
    public static SqsEvent parse(String json) {
        return Objects.requireNonNull(Json.parse(json, new SqsEventReader()));
    }

    /**
     * A message as the queue delivered it.
     *
     * @param messageId SQS's id
     * @param receiptHandle names this delivery; null where a test has none
     * @param body as it was sent
     * @param attributes SQS's own, such as {@code SentTimestamp}
     * @param messageAttributes the sender's
     * @param md5OfBody hexadecimal; null where the event has none
     * @param md5OfMessageAttributes hexadecimal; null for a message without attributes
     * @param queueArn the event's {@code eventSourceARN}
     * @param awsRegion the queue's region; null where the event has none
     */
    public record Message(
            String messageId,
            @Nullable String receiptHandle,
            String body,
            Map<String, String> attributes,
            Map<String, MessageAttribute> messageAttributes,
            @Nullable String md5OfBody,
            @Nullable String md5OfMessageAttributes,
            String queueArn,
            @Nullable String awsRegion) {

        public Message {
            attributes = Map.copyOf(attributes);
            messageAttributes = Map.copyOf(messageAttributes);
        }

        /** A message with nothing but these, for tests. */
        public static Message of(String messageId, String body, String queueArn) {
            return new Message(messageId, null, body, Map.of(), Map.of(), null, null, queueArn, null);
        }

        /** Whether its queue is a FIFO queue. A message group alone does not say so: fair queues have them too. */
        public boolean isFifo() {
            return queueArn.endsWith(".fifo");
        }
    }
}
