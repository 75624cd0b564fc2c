package io.handrail.streams.sqs;

import com.amazonaws.services.lambda.runtime.Context;
import io.handrail.core.batch.Batch;
import io.handrail.core.batch.BatchHandler;
import io.handrail.core.batch.BatchPolicy;
import io.handrail.core.batch.Workers;
import io.handrail.streams.internal.Payload;
import java.lang.reflect.Type;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Processes the messages of an SQS queue. Write {@link #process}.
 *
 * {@snippet class="io.handrail.streams.sqs.SqsSnippets" region="orders"}
 *
 * <p>The body is the text itself where {@code T} is {@code String}, its UTF-8 bytes where it is {@code byte[]}, and JSON
 * bound by {@link #codec()} otherwise. Override {@link #envelope()} for a queue behind an SNS topic or an EventBridge rule,
 * and {@link #largeMessages()} for senders with AWS's Extended Client. A body that is not what was expected fails its
 * message alone, for good.
 *
 * <p>A message that failed comes again after the queue's visibility timeout until the queue's redrive policy moves it to
 * its dead-letter queue; give the queue one. Of a FIFO queue, which the event itself tells, the later messages of its group
 * come again with it. The event source mapping needs {@code ReportBatchItemFailures}, and the visibility timeout should be
 * six times the function's timeout.
 *
 * @param <T> the body
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/with-sqs.html">AWS: Lambda with SQS</a>
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html">AWS: errors</a>
 */
public abstract class SqsBatchHandler<T> extends BatchHandler<SqsEvent, SqsMessage<T>> {

    private static final String SAMPLE = """
            {"Records":[{"messageId":"sample","receiptHandle":"sample","body":"{}","attributes":{\
            "ApproximateReceiveCount":"1","SentTimestamp":"1767225600000"},"messageAttributes":{"a":{"stringValue":"b",\
            "stringListValues":[],"binaryListValues":[],"dataType":"String"}},"eventSource":"aws:sqs",\
            "eventSourceARN":"arn:aws:sqs:us-east-1:123456789012:sample","awsRegion":"us-east-1"}]}""";

    private final SqsMessages<T> messages;

    /**
     * Takes the body's type from the subclass's declaration and binds it with {@link #codec()}.
     *
     * @throws io.handrail.core.json.UnsupportedTypeException if the codec does not cover the type
     */
    protected SqsBatchHandler() {
        this(null);
    }

    /**
     * Binds this type of the body with {@link #codec()}; null takes it from the subclass's declaration. Given, it spares a cold
     * start some 30 classes of the JDK; where the subclass leaves {@code T} open, it must be given.
     *
     * @throws io.handrail.core.json.UnsupportedTypeException if the codec does not cover the type
     */
    @SuppressWarnings("this-escape") // codec() says when it is called
    protected SqsBatchHandler(@Nullable Type body) {
        super(new SqsEventReader());
        Type type = body == null ? typeArgument(SqsBatchHandler.class, 0) : body;
        // Text and bytes need no codec, and its classes are not loaded then.
        Payload<T> plain = Payload.plain(type);
        this.messages = new SqsMessages<>(plain == null ? Payload.of(type, codec()) : plain);
    }

    /**
     * Processes one message. It can come more than once.
     *
     * @throws Exception if the message failed; it comes again
     */
    @Override
    protected abstract void process(SqsMessage<T> message, Context context) throws Exception;

    /**
     * What messages are wrapped in. Called once for each event, so return a constant. A body that is not wrapped so fails
     * its message for good. Default: {@link Envelope#NONE}.
     */
    protected Envelope envelope() {
        return Envelope.NONE;
    }

    /**
     * Where large messages are. Called once for each event, so return a field. Empty (the default) leaves pointers to them
     * as they are.
     */
    protected Optional<S3LargeMessages> largeMessages() {
        return Optional.empty();
    }

    /** By group for a FIFO queue, else unordered. With {@link #workers()} all messages or groups are processed in parallel. */
    @Override
    protected final BatchPolicy policy(SqsEvent event) {
        boolean fifo = !event.messages().isEmpty() && event.messages().get(0).isFifo();
        Workers workers = workers().orElse(null);
        if (fifo) {
            return new BatchPolicy.ByGroup(workers);
        }
        return new BatchPolicy.Unordered(workers); // one conditional expression would load both classes
    }

    @Override
    protected final Batch<SqsMessage<T>> batch(SqsEvent event) {
        return messages.batch(event, envelope(), largeMessages());
    }

    @Override
    protected Optional<String> sampleEvent() {
        return Optional.of(SAMPLE);
    }

    /** Also reads an empty object as a body, and warms up the client of S3 where {@link #largeMessages()} needs it. */
    @Override
    protected void prime() throws Exception {
        super.prime();
        messages.prime(largeMessages());
    }
}
