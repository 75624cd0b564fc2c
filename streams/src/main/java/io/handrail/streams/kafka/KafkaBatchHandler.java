package io.handrail.streams.kafka;

import io.handrail.core.batch.Batch;
import io.handrail.core.batch.BatchHandler;
import io.handrail.core.batch.BatchPolicy;
import io.handrail.streams.internal.Payload;
import io.handrail.streams.kafka.internal.KafkaBatch;
import io.handrail.streams.kafka.internal.KafkaEventReader;
import java.lang.reflect.Type;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Processes the records of Kafka topics, of Amazon MSK or of a cluster of one's own. Write {@link #process}; it gets one
 * {@link KafkaRecord} with its value as {@code T}: {@code String} is the text itself, {@code byte[]} the bytes themselves,
 * and every other type is bound to JSON by {@link #codec()}. A value that is not a {@code T} fails its record alone, when
 * its turn comes.
 *
 * {@snippet class="io.handrail.streams.kafka.KafkaSnippets" region="handler"}
 *
 * <p>Records are processed in the order of their topic-partition: a failure holds back what comes after it there, and
 * goes on with the other topic-partitions. Topic-partitions are processed in parallel where there are {@link #workers()}:
 *
 * {@snippet class="io.handrail.streams.kafka.KafkaSnippets" region="workers"}
 *
 * <p>Lambda takes partial failures of Kafka only from event source mappings in provisioned mode with
 * {@code FunctionResponseTypes=ReportBatchItemFailures}. Without, every batch that is answered counts as done: then
 * override {@link #throwWhenAllFail()} or use dead letters.
 *
 * <p>With a schema registry, event record format {@code JSON} brings values that {@link #codec()} binds whatever their
 * producer wrote; with {@code SOURCE} take {@code byte[]} and decode Avro or Protobuf yourself.
 *
 * @param <T> what a value is decoded to
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/with-msk.html">AWS: Lambda with Amazon MSK</a>
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/with-kafka.html">AWS: Lambda with Apache Kafka</a>
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/kafka-retry-configurations.html">AWS: partial batch
 *     responses</a>
 */
public abstract class KafkaBatchHandler<T> extends BatchHandler<KafkaEvent, KafkaRecord<T>> {

    private static final String SAMPLE = """
            {"eventSource":"aws:kafka","eventSourceArn":"arn:aws:kafka:us-east-1:123456789012:cluster/sample/1",\
            "bootstrapServers":"b-1:9092","records":{"sample-0":[{"topic":"sample","partition":0,"offset":0,\
            "timestamp":0,"timestampType":"CREATE_TIME","key":"YQ==","value":"YQ==","headers":[{"a":[97]}]}]}}""";

    private final Payload<T> payload;

    /**
     * For subclasses.
     *
     * @throws io.handrail.core.json.UnsupportedTypeException if the codec does not cover {@code T}
     */
    protected KafkaBatchHandler() {
        this(null);
    }

    /**
     * Binds this type of the values with {@link #codec()}; null takes it from the subclass's declaration. Given, it spares a cold
     * start some 30 classes of the JDK; where the subclass leaves {@code T} open, it must be given.
     *
     * @throws io.handrail.core.json.UnsupportedTypeException if the codec does not cover the type
     */
    @SuppressWarnings("this-escape") // codec() says when it is called
    protected KafkaBatchHandler(@Nullable Type value) {
        super(new KafkaEventReader());
        this.payload = Payload.of(value == null ? typeArgument(KafkaBatchHandler.class, 0) : value, codec());
    }

    @Override
    protected final Batch<KafkaRecord<T>> batch(KafkaEvent event) {
        return new KafkaBatch<>(event, payload);
    }

    /** By topic-partition. */
    @Override
    protected final BatchPolicy policy(KafkaEvent event) {
        return new BatchPolicy.ByTopicPartition(workers().orElse(null));
    }

    @Override
    protected Optional<String> sampleEvent() {
        return Optional.of(SAMPLE);
    }
}
