package io.handrail.streams.sqs;

import com.google.gson.stream.JsonReader;
import io.handrail.core.batch.Batch;
import io.handrail.core.json.InvalidJsonException;
import io.handrail.streams.internal.Payload;
import java.io.IOException;
import java.util.Optional;

/**
 * Messages of queues as batches of the user's type. For handlers of this module that take more than queues; a function of a
 * queue extends {@link SqsBatchHandler}, which says what the parameters mean. Thread-safe.
 *
 * @param <T> the body
 */
public final class SqsMessages<T> {

    private final Payload<T> payload;

    /** @param payload decodes bodies */
    public SqsMessages(Payload<T> payload) {
        this.payload = payload;
    }

    /** The messages of an event; each is decoded when its turn comes. */
    public Batch<SqsMessage<T>> batch(SqsEvent event, Envelope envelope, Optional<S3LargeMessages> largeMessages) {
        S3LargeMessages s3 = largeMessages.orElse(null);
        BodyDecoder<T> decoder = new BodyDecoder<>(payload, envelope, s3);
        return new SqsBatch<>(event, decoder, s3 != null && s3.isDeleting() ? s3 : null);
    }

    /**
     * Reads an event of which a handler has had to look at the first message.
     *
     * @param first the first of {@code Records}
     * @param in stands behind it, and is then behind all
     * @throws InvalidJsonException if a message is not one of SQS
     * @throws IOException if the JSON is malformed (as Gson reports it)
     */
    public static SqsEvent event(String first, JsonReader in) throws IOException {
        return SqsEventReader.event(first, in);
    }

    /** Reads an empty object as a body, and warms up the client of S3 where it is needed. */
    public void prime(Optional<S3LargeMessages> largeMessages) throws IOException {
        if (largeMessages.isPresent()) {
            S3LargeMessages.prime();
        }
        try {
            payload.of("{}");
        } catch (InvalidJsonException e) {
            // Not every type can be empty; the reader and most of the codec are warm all the same.
        }
    }
}
