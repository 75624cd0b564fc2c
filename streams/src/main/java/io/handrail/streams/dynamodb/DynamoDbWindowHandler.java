package io.handrail.streams.dynamodb;

import io.handrail.core.batch.Batch;
import io.handrail.streams.dynamodb.internal.DynamoDbBatch;
import io.handrail.streams.dynamodb.internal.DynamoDbEventReader;
import io.handrail.streams.dynamodb.internal.Images;
import io.handrail.streams.window.WindowHandler;
import io.handrail.streams.window.internal.WindowEventReader;
import java.util.List;
import java.util.Optional;

/**
 * Sums up the changes of a table in tumbling windows, such as who changed how much in an hour's quarters. Write
 * {@link #initialState}, {@link #add} and {@link #close}; {@link WindowHandler} says what holds when changes fail.
 *
 * <p>{@code T} is the item, as for {@link DynamoDbStreamHandler}.
 *
 * @param <T> the item
 * @param <S> the state, at most 1 MB of JSON
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/services-ddb-windows.html">AWS: tumbling windows</a>
 */
public abstract class DynamoDbWindowHandler<T, S> extends WindowHandler<DynamoDbStreamRecord, Change<T>, S> {

    private static final String SAMPLE = """
            {"Records":[{"eventID":"1","eventName":"INSERT","eventVersion":"1.1","eventSource":"aws:dynamodb",\
            "awsRegion":"us-east-1","dynamodb":{"ApproximateCreationDateTime":1767225600,"Keys":{"id":{"S":"1"}},\
            "NewImage":{"id":{"S":"1"},"n":{"N":"1.5"}},"SequenceNumber":"1","SizeBytes":9,\
            "StreamViewType":"NEW_AND_OLD_IMAGES"},\
            "eventSourceARN":"arn:aws:dynamodb:us-east-1:123456789012:table/t/stream/2026-01-01T00:00:00.000"}],\
            "window":{"start":"2026-01-01T00:00:00Z","end":"2026-01-01T00:01:00Z"},"state":{"a":[1]},\
            "shardId":"shardId-00000000000000000000-00000000","isFinalInvokeForWindow":false,\
            "isWindowTerminatedEarly":false}""";

    private final Images<T> images;

    /**
     * For subclasses.
     *
     * @throws io.handrail.core.json.UnsupportedTypeException if the codec does not cover {@code T} or {@code S}
     */
    @SuppressWarnings("this-escape") // codec() says when it is called
    protected DynamoDbWindowHandler() {
        super(new WindowEventReader<>(DynamoDbEventReader::records));
        this.images = Images.of(typeArgument(DynamoDbWindowHandler.class, 0), codec());
    }

    @Override
    protected final Batch<Change<T>> batch(List<DynamoDbStreamRecord> records) {
        return new DynamoDbBatch<>(records, images);
    }

    @Override
    protected Optional<String> sampleEvent() {
        return Optional.of(SAMPLE);
    }
}
