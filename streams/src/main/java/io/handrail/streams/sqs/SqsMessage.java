package io.handrail.streams.sqs;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A message with its body as the user's type, out of its {@link Envelope} and, where it was large, out of S3. The accessors
 * named as SQS's attributes are those; where an event lacks one they are empty. Immutable if the body is.
 *
 * @param <T> the body
 * @see <a href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_ReceiveMessage.html">AWS: the
 *     attributes of messages</a>
 */
public final class SqsMessage<T> {

    private final T body;
    private final SqsEvent.Message raw;
    private final @Nullable SnsNotification sns;
    private final @Nullable EventBridgeEvent event;
    private final List<PayloadPointer> stored;

    /** A message without an envelope, for tests. */
    public SqsMessage(T body, SqsEvent.Message raw) {
        this(body, raw, null, null);
    }

    /** A message out of envelopes, for tests; null for one that there is not. */
    public SqsMessage(T body, SqsEvent.Message raw, @Nullable SnsNotification sns, @Nullable EventBridgeEvent event) {
        this(body, raw, sns, event, List.of());
    }

    SqsMessage(
            T body,
            SqsEvent.Message raw,
            @Nullable SnsNotification sns,
            @Nullable EventBridgeEvent event,
            List<PayloadPointer> stored) {
        this.body = body;
        this.raw = raw;
        this.sns = sns;
        this.event = event;
        this.stored = stored;
    }

    /** What was sent. */
    public T body() {
        return body;
    }

    /** SQS's id; the same in each delivery. */
    public String messageId() {
        return raw.messageId();
    }

    /** The message as the queue delivered it, with its body still wrapped. */
    public SqsEvent.Message raw() {
        return raw;
    }

    /** The SNS notification that the message came in, where the handler's envelope has one. */
    public Optional<SnsNotification> sns() {
        return Optional.ofNullable(sns);
    }

    /** The EventBridge event that the message came in, where the handler's envelope has one. */
    public Optional<EventBridgeEvent> event() {
        return Optional.ofNullable(event);
    }

    /** The sender's attributes in SQS; those of SNS are in {@link #sns()}. */
    public Map<String, MessageAttribute> messageAttributes() {
        return raw.messageAttributes();
    }

    /** An attribute of the sender's. */
    public Optional<MessageAttribute> messageAttribute(String name) {
        return Optional.ofNullable(raw.messageAttributes().get(name));
    }

    /** How often the message was delivered, this time included: 1 for the first, and where the event does not say. */
    public int approximateReceiveCount() {
        String count = raw.attributes().get("ApproximateReceiveCount");
        return count == null ? 1 : Integer.parseInt(count);
    }

    /** When it was sent. */
    public Optional<Instant> sentTimestamp() {
        return time("SentTimestamp");
    }

    /** When it was first delivered. */
    public Optional<Instant> approximateFirstReceiveTimestamp() {
        return time("ApproximateFirstReceiveTimestamp");
    }

    /** The group: of a FIFO queue, in whose order it is, and of a fair standard queue, whose share it is. */
    public Optional<String> messageGroupId() {
        return attribute("MessageGroupId");
    }

    /** What a FIFO queue knows duplicates by. */
    public Optional<String> messageDeduplicationId() {
        return attribute("MessageDeduplicationId");
    }

    /** The place in the order of a FIFO queue: 20 digits, larger than a {@code long}. */
    public Optional<String> sequenceNumber() {
        return attribute("SequenceNumber");
    }

    /** Who sent it: an IAM user's or role's id. */
    public Optional<String> senderId() {
        return attribute("SenderId");
    }

    /** The sender's X-Ray trace. */
    public Optional<String> awsTraceHeader() {
        return attribute("AWSTraceHeader");
    }

    /** The queue whose dead letter it was, for a message that was moved back. */
    public Optional<String> deadLetterQueueSourceArn() {
        return attribute("DeadLetterQueueSourceArn");
    }

    /** The queue. */
    public String queueArn() {
        return raw.queueArn();
    }

    /** The queue's name; of a FIFO queue it ends in {@code .fifo}. */
    public String queueName() {
        return raw.queueArn().substring(raw.queueArn().lastIndexOf(':') + 1);
    }

    List<PayloadPointer> stored() {
        return stored;
    }

    private Optional<String> attribute(String name) {
        return Optional.ofNullable(raw.attributes().get(name));
    }

    private Optional<Instant> time(String name) {
        String millis = raw.attributes().get(name);
        return millis == null ? Optional.empty() : Optional.of(Instant.ofEpochMilli(Long.parseLong(millis)));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SqsMessage<?> that
                && body.equals(that.body)
                && raw.equals(that.raw)
                && Objects.equals(sns, that.sns)
                && Objects.equals(event, that.event);
    }

    @Override
    public int hashCode() {
        return raw.hashCode();
    }

    /** Without the body, which may be personal. */
    @Override
    public String toString() {
        return "SqsMessage[" + raw.messageId() + " of " + queueName() + ']';
    }
}
