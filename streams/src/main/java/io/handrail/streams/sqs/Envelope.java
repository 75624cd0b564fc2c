package io.handrail.streams.sqs;

/** What the sender's message is wrapped in when it arrives in the queue. A handler's queue has one kind. */
public enum Envelope {

    /**
     * Nothing: the body is the message. Senders write to the queue themselves, or a topic's subscription has raw message
     * delivery, or an EventBridge target passes on the matched {@code $.detail} only.
     */
    NONE,

    /**
     * The queue is subscribed to an SNS topic without raw message delivery: the body is a notification, and its
     * {@code Message} the message.
     *
     * @see <a href="https://docs.aws.amazon.com/sns/latest/dg/sns-large-payload-raw-message-delivery.html">AWS: raw message
     *     delivery</a>
     */
    SNS,

    /**
     * The queue is the target of an EventBridge rule or pipe: the body is an event, and its {@code detail} the message.
     *
     * @see <a href="https://docs.aws.amazon.com/eventbridge/latest/userguide/aws-events.html">AWS: events</a>
     */
    EVENTBRIDGE,

    /**
     * An EventBridge rule sends to an SNS topic, and that to the queue: the {@code detail} of the event in the notification
     * is the message.
     */
    SNS_OF_EVENTBRIDGE;

    boolean isSns() {
        return this == SNS || this == SNS_OF_EVENTBRIDGE;
    }

    boolean isEventBridge() {
        return this == EVENTBRIDGE || this == SNS_OF_EVENTBRIDGE;
    }
}
