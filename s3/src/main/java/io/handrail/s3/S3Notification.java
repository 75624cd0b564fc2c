package io.handrail.s3;

import java.util.List;

/**
 * What S3 sends to a function: usually one event. S3's test message, sent when the notification is set up, has none.
 *
 * @param events in the order S3 gave them
 */
public record S3Notification(List<S3ObjectEvent> events) {

    public S3Notification {
        events = List.copyOf(events);
    }
}
