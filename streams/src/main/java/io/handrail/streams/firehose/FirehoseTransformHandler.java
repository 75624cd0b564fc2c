package io.handrail.streams.firehose;

import com.amazonaws.services.lambda.runtime.Context;
import io.handrail.core.LambdaHandler;
import io.handrail.core.json.JsonCodec;
import io.handrail.streams.firehose.internal.FirehoseEventReader;
import io.handrail.streams.firehose.internal.FirehoseResponseWriter;
import io.handrail.streams.internal.Payload;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Transforms the records of a Firehose stream on their way. Write {@link #transform}; for steps that are put together,
 * extend {@link FirehoseChainHandler}.
 *
 * <p>Data comes and goes as {@code String} (UTF-8), {@code byte[]} (as it is) or any type that {@link #codec()} binds
 * (JSON). Every record of the event is in the answer once and in its place. One that cannot be decoded, transformed or
 * encoded is {@code ProcessingFailed} and the others go on; Firehose keeps the original of a failed record, so the answer
 * does not repeat it. A record id that comes twice, which Firehose never sends and never takes back, fails once.
 *
 * <p><b>The answer stays inside {@value #MAX_ANSWER_BYTES} bytes</b>, as it is serialised: Lambda takes 6 MB, and AWS's own
 * functions leave this headroom. From the first record on that does not fit, the originals are put back to their source by
 * {@link Reingestion} and are answered with {@code Dropped}; Firehose brings them again. What cannot be put back is
 * {@code ProcessingFailed}, and so is each record that does not fit where the source is Amazon MSK, which takes nothing
 * back. The
 * same becomes of records that are not started when the invocation's time is nearly over (see {@link #margin}), but for
 * Amazon MSK, whose records are then started all the same. Where this happens often, lower the stream's buffer size for
 * the transformation: to put records back costs their ingestion anew. Order is not kept: records that were put back
 * come after later ones. What the Kinesis Producer Library had aggregated goes back as records of their own.
 *
 * <p>Nothing goes round for ever: each invocation answers at least one of its records for good, so that of those that it
 * brought fewer come again. A record that is too large for an answer of its own fails at once.
 *
 * <p>Delivery is at least once: if the invocation fails after records were put back, or Firehose does not get the answer,
 * it invokes the function with all of them again.
 *
 * @param <I> what a record carries
 * @param <O> and what goes on
 * @see <a href="https://docs.aws.amazon.com/firehose/latest/dev/data-transformation.html">AWS: transform source data</a>
 */
public abstract class FirehoseTransformHandler<I, O> extends LambdaHandler<FirehoseEvent, FirehoseResponse> {

    /** What an answer has at most, in bytes; AWS's own functions keep to the same. */
    public static final int MAX_ANSWER_BYTES = 6_000_000;

    private static final String SAMPLE = """
            {"invocationId":"sample","deliveryStreamArn":"arn:aws:firehose:us-east-1:123456789012:deliverystream/sample",\
            "region":"us-east-1","records":[{"recordId":"1","approximateArrivalTimestamp":1767225600000,"data":"e30="}]}""";

    private static final Duration LEAST_MARGIN = Duration.ofMillis(500);
    private static final int MARGIN_SHARE = 10;

    private final Payload<I> input;
    private final Payload<O> output;
    private final Reingestion reingestion;

    /** Puts back what does not fit with clients from the environment, which are made when they are first needed. */
    protected FirehoseTransformHandler() {
        this(Reingestion.fromEnvironment());
    }

    /** Puts back what does not fit in this way. */
    @SuppressWarnings("this-escape") // codec() says when it is called
    protected FirehoseTransformHandler(Reingestion reingestion) {
        super(new FirehoseEventReader(), new FirehoseResponseWriter());
        JsonCodec codec = codec();
        this.input = Payload.of(typeArgument(FirehoseTransformHandler.class, 0), codec);
        this.output = Payload.of(typeArgument(FirehoseTransformHandler.class, 1), codec);
        this.reingestion = reingestion;
    }

    /**
     * Transforms one record. It can come more than once.
     *
     * @throws Exception if it failed; that record alone is then {@code ProcessingFailed}
     */
    protected abstract Transformed<O> transform(FirehoseRecord<I> record, Context context) throws Exception;

    /**
     * Runs once for each record that is answered with {@code ProcessingFailed}, whatever failed, on the invocation's
     * thread. The failure is logged without this hook. A throw is logged and changes nothing. Default: nothing.
     */
    protected void onFailure(String recordId, Transformed.Failed<O> failure, Context context) {}

    /**
     * How much time is kept back at the end of an invocation: no record is started when less remains, and what was not
     * started is put back in that time. The first record is always started.
     *
     * @param remaining the time the invocation has left at its start
     * @return by default the larger of 500 ms and a tenth of {@code remaining}
     */
    protected Duration margin(Duration remaining) {
        Duration share = remaining.dividedBy(MARGIN_SHARE);
        return share.compareTo(LEAST_MARGIN) > 0 ? share : LEAST_MARGIN;
    }

    @Override
    public final FirehoseResponse handle(FirehoseEvent event, Context context) throws Exception {
        return new TransformRun<>(this, event, context).run();
    }

    /** What takes all records at once in place of {@link #transform}; null where nothing does. */
    @Nullable
    FirehoseTransformer<I, O> batched() {
        return null;
    }

    final I decode(FirehoseEvent.Entry entry) {
        return input.of(Base64.getDecoder().decode(entry.data()));
    }

    final byte[] encode(O data) {
        return output.bytes(data);
    }

    final Reingestion reingestion() {
        return reingestion;
    }

    @Override
    protected Optional<String> sampleEvent() {
        return Optional.of(SAMPLE);
    }
}
