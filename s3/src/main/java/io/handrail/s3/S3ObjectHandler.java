package io.handrail.s3;

import com.amazonaws.services.lambda.runtime.Context;
import io.handrail.core.LambdaHandler;
import io.handrail.core.batch.BatchProcessor;
import io.handrail.core.batch.BatchResponse;
import io.handrail.core.batch.RecordProcessor;
import io.handrail.core.idempotency.Idempotency;
import io.handrail.s3.internal.S3NotificationReader;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Does something with each object that is put into a bucket. Write {@link #process}.
 *
 * <p>The same function works whether the bucket's notifications invoke it, an SNS topic that they go to, a queue (directly,
 * behind a topic, or behind an EventBridge rule), or an EventBridge rule; the event says which. Keys are decoded where they
 * are encoded, S3's test message is skipped, and what happened to objects otherwise goes to {@link #removed}, {@link
 * #restored}, {@link #tagged} and {@link #other}.
 *
 * <p>Where a notification holds several objects, one that fails does not keep the others from being processed. Of a queue,
 * a message of which an object failed is reported and comes again, alone (of a FIFO queue with what comes after it in its
 * group); the event source mapping needs {@code FunctionResponseTypes=ReportBatchItemFailures}. Otherwise the invocation
 * fails with the first error, and Lambda brings the whole event again, twice by default.
 *
 * <p>S3 and EventBridge deliver at least once and in no certain order. {@link #idempotency()} keeps a second delivery from
 * being processed; {@link S3Objects#putInOrder} keeps an older event's result from replacing a newer one's. An object that
 * was replaced meanwhile, or made by this function itself, is skipped if it is read by {@link S3Objects}.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/with-s3.html">AWS: Lambda with S3</a>
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/EventBridge.html">AWS: S3 with EventBridge</a>
 */
public abstract class S3ObjectHandler extends LambdaHandler<S3Notification, BatchResponse> {

    private static final String SAMPLE = """
            {"Records":[{"eventVersion":"2.1","eventSource":"aws:s3","awsRegion":"us-east-1",\
            "eventTime":"2026-01-01T00:00:00.000Z","eventName":"ObjectCreated:Put",\
            "s3":{"bucket":{"name":"sample"},"object":{"key":"a+b%21.jpg","size":1,"eTag":"e","sequencer":"0"}}}]}""";

    /** For subclasses. */
    protected S3ObjectHandler() {
        super(new S3NotificationReader(), BatchResponse.ENCODER);
    }

    /**
     * Processes one object that was put into the bucket. It can come twice, unless there is {@link #idempotency()}: S3
     * delivers at least once.
     *
     * @throws SkippedObjectException to have it logged and the object counted as done
     * @throws Exception if it failed; the notification will come again
     */
    protected abstract void process(S3ObjectEvent object, Context context) throws Exception;

    /**
     * Takes an object that was deleted, by a request or by its lifecycle, or got a delete marker, on the terms of {@link
     * #process}. Default: {@link #other}.
     */
    protected void removed(S3ObjectEvent event, Context context) throws Exception {
        other(event, context);
    }

    /**
     * Takes the beginning, the end and the expiry of a restore from an archive, on the terms of {@link #process}. Default:
     * {@link #other}.
     */
    protected void restored(S3ObjectEvent event, Context context) throws Exception {
        other(event, context);
    }

    /** Takes an object whose tags were put or deleted, on the terms of {@link #process}. Default: {@link #other}. */
    protected void tagged(S3ObjectEvent event, Context context) throws Exception {
        other(event, context);
    }

    /** Takes every other event, on the terms of {@link #process}. Default: logs that it is ignored. */
    protected void other(S3ObjectEvent event, Context context) throws Exception {
        context.getLogger().log("Ignored " + event.eventName() + " of " + event.uri() + "\n");
    }

    /**
     * What remembers the events that are done, so that each is processed once, by whichever hook; called for each event, so
     * return a field. An event is its bucket, key, kind (created, removed, or the name of another one), version or {@code
     * eTag}, and its sequencer or, if it is neither of a creation nor of a removal, its time. One that has nothing of these
     * is a {@linkplain io.handrail.core.idempotency.MissingKey missing key}. A delivery that comes while another invocation
     * works on the event fails, and comes again. Default: empty, nothing does.
     *
     * {@snippet class="io.handrail.s3.S3Snippets" region="idempotent"}
     */
    protected Optional<Idempotency> idempotency() {
        return Optional.empty();
    }

    /** Null where no queue is between, so that there is nothing to report. */
    @Override
    public final @Nullable BatchResponse handle(S3Notification notification, Context context) throws Exception {
        if (notification.messages().isEmpty()) {
            all(notification.events(), context);
            return null;
        }
        MessageBatch batch = new MessageBatch(notification.messages());
        return new BatchProcessor<>(new Messages()).process(batch, batch.policy(), context);
    }

    private void all(List<S3ObjectEvent> events, Context context) throws Exception {
        Exception first = null;
        for (S3ObjectEvent event : events) {
            try {
                one(event, context);
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
    }

    private void one(S3ObjectEvent event, Context context) throws Exception {
        try {
            Optional<Idempotency> once = idempotency();
            if (once.isEmpty()) {
                byKind(event, context);
            } else if (!OncePerObject.run(once.get(), event, context, () -> byKind(event, context))) {
                skipped(event.uri() + ": this event is done", context);
            }
        } catch (RuntimeException e) {
            if (!(e instanceof SkippedObjectException)) {
                throw e;
            }
            skipped(e.getMessage(), context);
        }
    }

    private static void skipped(@Nullable String what, Context context) {
        context.getLogger().log("Skipped " + what + "\n");
    }

    private void byKind(S3ObjectEvent event, Context context) throws Exception {
        if (event.isCreated()) {
            process(event, context);
        } else if (event.isRemoved()) {
            removed(event, context);
        } else if (event.eventName().startsWith("ObjectRestore:")) {
            restored(event, context);
        } else if (event.eventName().startsWith("ObjectTagging:")) {
            tagged(event, context);
        } else {
            other(event, context);
        }
    }

    /** Processes the messages of a queue; not a lambda, which would load its machinery. */
    private final class Messages implements RecordProcessor<List<S3ObjectEvent>> {

        @Override
        public void process(List<S3ObjectEvent> events, Context context) throws Exception {
            all(events, context);
        }
    }

    /** Also warms up the {@link #idempotency()}. */
    @Override
    protected void prime() throws Exception {
        super.prime();
        Optional<Idempotency> idempotency = idempotency();
        if (idempotency.isPresent()) {
            idempotency.get().prime();
        }
    }

    @Override
    protected Optional<String> sampleEvent() {
        return Optional.of(SAMPLE);
    }
}
