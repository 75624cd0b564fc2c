package io.handrail.testing;

/**
 * Sample events in the shape that AWS documents, as JSON for {@link LambdaRuntime#invoke(String)}.
 *
 * {@snippet class="io.handrail.testing.ExamplesIT" region="event"}
 */
public final class Events {

    private Events() {}

    /** Notifications that S3 sends to a function. */
    public static S3EventBuilder s3() {
        return new S3EventBuilder();
    }

    /**
     * What S3 sends to a queue or topic when its notifications are configured: a message that is no notification.
     *
     * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-content-structure.html">AWS: event
     *     message structure</a>
     */
    public static String s3TestEvent(String bucket) {
        return S3EventBuilder.testEvent(bucket);
    }
}
