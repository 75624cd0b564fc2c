package io.handrail.s3;

import com.amazonaws.services.lambda.runtime.Context;
import io.handrail.core.LambdaHandler;
import io.handrail.core.json.JsonBinding;
import io.handrail.s3.internal.S3NotificationReader;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Does something with each object that is put into a bucket. Write {@link #process}.
 *
 * <p>The function is subscribed to the bucket's {@code s3:ObjectCreated:*} notifications. Keys are decoded, S3's test
 * message is skipped, and what happened to objects otherwise (removed, restored, tagged) goes to {@link #other}. Where a
 * notification holds several objects, one that fails does not keep the others from being processed; the invocation then
 * fails with the first error, and S3's asynchronous invocation brings the whole notification again, twice by default.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/with-s3.html">AWS: Lambda with S3</a>
 */
public abstract class S3ObjectHandler extends LambdaHandler<S3Notification, Void> {

    private static final String SAMPLE = """
            {"Records":[{"eventVersion":"2.1","eventSource":"aws:s3","awsRegion":"us-east-1",\
            "eventTime":"2026-01-01T00:00:00.000Z","eventName":"ObjectCreated:Put",\
            "s3":{"bucket":{"name":"sample"},"object":{"key":"a+b%21.jpg","size":1,"eTag":"e","sequencer":"0"}}}]}""";

    /** For subclasses. */
    protected S3ObjectHandler() {
        super(new S3NotificationReader(), JsonBinding.nothing());
    }

    /**
     * Processes one object that was put into the bucket. It can come twice: S3 delivers at least once.
     *
     * @throws Exception if it failed; the notification will come again
     */
    protected abstract void process(S3ObjectEvent object, Context context) throws Exception;

    /**
     * Takes every event that is not a creation, in place of {@link #process} and on the same terms. Default: logs that it
     * is ignored.
     */
    protected void other(S3ObjectEvent event, Context context) throws Exception {
        context.getLogger().log("Ignored " + event.eventName() + " of " + event.uri() + "\n");
    }

    @Override
    public final @Nullable Void handle(S3Notification notification, Context context) throws Exception {
        Exception first = null;
        for (S3ObjectEvent event : notification.events()) {
            try {
                if (event.isCreated()) {
                    process(event, context);
                } else {
                    other(event, context);
                }
            } catch (Exception e) {
                if (first == null) {
                    first = e;
                } else if (first != e) {
                    first.addSuppressed(e);
                }
            }
        }
        if (first != null) {
            throw first;
        }
        return null;
    }

    @Override
    protected Optional<String> sampleEvent() {
        return Optional.of(SAMPLE);
    }
}
