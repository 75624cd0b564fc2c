package io.handrail.s3;

import org.jspecify.annotations.Nullable;

/**
 * A message of a queue that S3, SNS or EventBridge sends to.
 *
 * @param messageId SQS's id
 * @param body the notification, as it was sent
 * @param messageGroupId of a FIFO queue; null elsewhere
 * @param queueArn empty where the event has none
 */
public record S3Message(
        String messageId, String body, @Nullable String messageGroupId, String queueArn) {

    boolean isFifo() {
        return queueArn.endsWith(".fifo");
    }
}
