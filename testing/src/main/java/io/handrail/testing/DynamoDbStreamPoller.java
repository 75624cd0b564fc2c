package io.handrail.testing;

import io.handrail.testing.internal.dynamodb.ReportedFailures;
import io.handrail.testing.internal.dynamodb.SdkRecords;
import io.handrail.testing.internal.dynamodb.StreamRecordJson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamResponse;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/**
 * Plays Lambda's event source mapping between a table of DynamoDB Local and a function: reads the stream from its
 * beginning, hands the function batches of one shard, and goes on from the lowest sequence number that the function
 * reports. A batch whose function failed, or whose answer is none that Lambda takes, comes again as a whole.
 *
 * {@snippet class="io.handrail.testing.DynamoDbStreamPollerIT" region="poller"}
 *
 * <p>Nothing runs in the background: {@link #poll()} hands over what the stream has, and returns. Needs the SDK's
 * {@code dynamodb}. Not thread-safe.
 *
 * @see LocalAws.Service#DYNAMODB
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/services-ddb-batchfailurereporting.html">AWS: partial batch
 *     responses of DynamoDB streams</a>
 */
public final class DynamoDbStreamPoller {

    private static final int MAX_BATCH_SIZE = 10_000;

    private final DynamoDbStreamsClient streams;
    private final String streamArn;
    private final LambdaRuntime function;

    /** Where to go on reading in each shard; null where it has been read to its end. */
    private final Map<String, @Nullable String> iterators = new LinkedHashMap<>();

    private final List<String> discarded = new ArrayList<>();
    private int batchSize = 100;
    private int maximumRetryAttempts = 10;

    private DynamoDbStreamPoller(DynamoDbStreamsClient streams, String streamArn, LambdaRuntime function) {
        this.streams = streams;
        this.streamArn = streamArn;
        this.function = function;
    }

    /**
     * A mapping from its {@code TRIM_HORIZON}.
     *
     * @param streamArn the {@code latestStreamArn} of the table's description
     */
    public static DynamoDbStreamPoller of(DynamoDbStreamsClient streams, String streamArn, LambdaRuntime function) {
        return new DynamoDbStreamPoller(streams, streamArn, function);
    }

    /** How many records an invocation gets at most, from 1 to 10,000; 100 if not set, as with Lambda. */
    public DynamoDbStreamPoller batchSize(int records) {
        if (records < 1 || records > MAX_BATCH_SIZE) {
            throw new IllegalArgumentException("Lambda has no batches of " + records + " records; give 1 to 10000.");
        }
        this.batchSize = records;
        return this;
    }

    /**
     * How often a batch is tried again after it made no progress, before it is {@linkplain #discarded() discarded}; 10 if
     * not set, while Lambda goes on until the records expire.
     */
    public DynamoDbStreamPoller maximumRetryAttempts(int attempts) {
        this.maximumRetryAttempts = attempts;
        return this;
    }

    /**
     * Hands over all that the stream has now, in order, and waits until it is done or discarded.
     *
     * @return how many records that were
     */
    public int poll() {
        int count = 0;
        for (String shard : shards()) {
            if (!iterators.containsKey(shard)) {
                iterators.put(shard, begin(shard));
            }
            List<Record> records = read(shard);
            deliver(records);
            count += records.size();
        }
        return count;
    }

    /** The sequence numbers of the records that were given up, in order. */
    public List<String> discarded() {
        return List.copyOf(discarded);
    }

    /** In the order in which they were opened, so that a shard comes after the one that it continues. */
    private List<String> shards() {
        List<String> ids = new ArrayList<>();
        String last = null;
        do {
            String start = last;
            DescribeStreamResponse page = streams.describeStream(
                    request -> request.streamArn(streamArn).exclusiveStartShardId(start));
            for (Shard shard : page.streamDescription().shards()) {
                ids.add(shard.shardId());
            }
            last = page.streamDescription().lastEvaluatedShardId();
        } while (last != null);
        return ids;
    }

    private String begin(String shard) {
        return streams.getShardIterator(request ->
                        request.streamArn(streamArn).shardId(shard).shardIteratorType(ShardIteratorType.TRIM_HORIZON))
                .shardIterator();
    }

    private List<Record> read(String shard) {
        List<Record> records = new ArrayList<>();
        String next = iterators.get(shard);
        while (next != null) {
            String iterator = next;
            GetRecordsResponse page = streams.getRecords(request -> request.shardIterator(iterator));
            records.addAll(page.records());
            next = page.nextShardIterator();
            iterators.put(shard, next);
            if (page.records().isEmpty()) {
                break;
            }
        }
        return records;
    }

    private void deliver(List<Record> records) {
        int done = 0;
        int failures = 0;
        while (done < records.size()) {
            List<Record> batch = records.subList(done, Math.min(records.size(), done + batchSize));
            int progress = invoke(batch);
            failures = progress == 0 ? failures + 1 : 0;
            if (failures > maximumRetryAttempts) {
                for (Record each : batch) {
                    discarded.add(each.dynamodb().sequenceNumber());
                }
                progress = batch.size();
                failures = 0;
            }
            done += progress;
        }
    }

    /** How many records are done, from the first on. */
    private int invoke(List<Record> batch) {
        List<StreamRecordJson> records = new ArrayList<>();
        for (Record each : batch) {
            records.add(SdkRecords.of(each, streamArn));
        }
        InvocationResult result = function.invoke(StreamRecordJson.event(records));
        Optional<List<String>> failures = result.isError() ? Optional.empty() : ReportedFailures.of(result.payload());
        return failures.isEmpty() ? 0 : checkpoint(batch, failures.get());
    }

    /** The records before the first that is reported; none if something else is reported. */
    private static int checkpoint(List<Record> batch, List<String> failures) {
        int first = batch.size();
        for (String failure : failures) {
            int index = 0;
            while (index < batch.size()
                    && !batch.get(index).dynamodb().sequenceNumber().equals(failure)) {
                index++;
            }
            first = Math.min(first, index == batch.size() ? 0 : index);
        }
        return first;
    }
}
