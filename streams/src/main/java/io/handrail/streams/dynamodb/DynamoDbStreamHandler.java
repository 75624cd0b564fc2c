package io.handrail.streams.dynamodb;

import io.handrail.core.batch.Batch;
import io.handrail.core.batch.BatchHandler;
import io.handrail.core.batch.BatchPolicy;
import io.handrail.streams.dynamodb.internal.DynamoDbBatch;
import io.handrail.streams.dynamodb.internal.DynamoDbEventReader;
import io.handrail.streams.dynamodb.internal.Images;
import java.lang.reflect.Type;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Does something with each change of a table's items. Write {@link #process}: it gets one {@link Change}, with the item
 * before and after as your own type.
 *
 * {@snippet class="io.handrail.streams.dynamodb.DynamoDbSnippets" region="handler"}
 *
 * <p>Changes come in the order in which they were made. When one fails, nothing after it is started and Lambda is told
 * its sequence number: it and what follows come again, until it succeeds, the mapping's retries are used up, or it went
 * to the {@link #deadLetters()}; a record whose attributes cannot be read or are not a {@code T} goes there at once.
 * With {@link #workers()} the changes of different items are processed in parallel and those of one item in order.
 *
 * <p>Attributes become a {@code T} by the {@link #codec()} as plain JSON does: numbers with all their digits, sets as
 * arrays, binary as base64. A {@code T} of {@code Map<String, Object>} takes any item, {@code String} takes its plain
 * JSON, and {@code Void} takes nothing, for functions that need only keys or the exact attributes of
 * {@link Change#record()}. In an old image attributes may be missing that the code of today expects, and in a stream of
 * {@code KEYS_ONLY} there is no image at all.
 *
 * @param <T> the item
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/with-ddb.html">AWS: Lambda with DynamoDB</a>
 */
public abstract class DynamoDbStreamHandler<T> extends BatchHandler<DynamoDbEvent, Change<T>> {

    private static final String SAMPLE = """
            {"Records":[{"eventID":"1","eventName":"MODIFY","eventVersion":"1.1","eventSource":"aws:dynamodb",\
            "awsRegion":"us-east-1","dynamodb":{"ApproximateCreationDateTime":1767225600,"Keys":{"id":{"S":"1"}},\
            "NewImage":{"id":{"S":"1"},"n":{"N":"1.5"},"m":{"M":{"b":{"BOOL":true}}},"l":{"L":[{"NULL":true}]}},\
            "OldImage":{"id":{"S":"1"},"ss":{"SS":["a"]},"b":{"B":"AQ=="}},"SequenceNumber":"1","SizeBytes":9,\
            "StreamViewType":"NEW_AND_OLD_IMAGES"},\
            "eventSourceARN":"arn:aws:dynamodb:us-east-1:123456789012:table/t/stream/2026-01-01T00:00:00.000"}]}""";

    private final Images<T> images;

    /**
     * For subclasses; the type of the item is the one that the subclass declares.
     *
     * @throws io.handrail.core.json.UnsupportedTypeException if the codec does not cover it
     */
    protected DynamoDbStreamHandler() {
        this(null);
    }

    /**
     * Binds this type of the item with {@link #codec()}; null takes it from the subclass's declaration. Given, it spares a cold
     * start some 30 classes of the JDK; where the subclass leaves {@code T} open, it must be given.
     *
     * @throws io.handrail.core.json.UnsupportedTypeException if the codec does not cover the type
     */
    @SuppressWarnings("this-escape") // codec() says when it is called
    protected DynamoDbStreamHandler(@Nullable Type item) {
        super(new DynamoDbEventReader());
        this.images = Images.of(item == null ? typeArgument(DynamoDbStreamHandler.class, 0) : item, codec());
    }

    @Override
    protected final Batch<Change<T>> batch(DynamoDbEvent event) {
        return new DynamoDbBatch<>(event.records(), images);
    }

    /** By shard. With {@link #workers()}, what was finished beyond a failed change comes again with it. */
    @Override
    protected final BatchPolicy policy(DynamoDbEvent event) {
        return new BatchPolicy.ByShard(workers().orElse(null));
    }

    @Override
    protected Optional<String> sampleEvent() {
        return Optional.of(SAMPLE);
    }
}
