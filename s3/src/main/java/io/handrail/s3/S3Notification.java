package io.handrail.s3;

import java.util.List;

/**
 * What a function of S3 is invoked with: events that S3 itself, SNS or EventBridge sent, or messages of a queue with such
 * events in them.
 *
 * @param events in the order they were given, usually one; S3's test message, sent when a notification is set up, has none
 * @param messages each is read when its turn comes; empty where no queue is between
 */
public record S3Notification(List<S3ObjectEvent> events, List<S3Message> messages) {

    public S3Notification {
        events = List.copyOf(events);
        messages = List.copyOf(messages);
    }

    /** Events that came without a queue. */
    public S3Notification(List<S3ObjectEvent> events) {
        this(events, List.of());
    }
}
