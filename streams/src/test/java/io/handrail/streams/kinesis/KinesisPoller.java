package io.handrail.streams.kinesis;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import io.handrail.testing.Events;
import io.handrail.testing.InvocationResult;
import io.handrail.testing.KinesisEventBuilder;
import io.handrail.testing.LambdaRuntime;
import java.math.BigInteger;
import java.util.Optional;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.kinesis.model.GetRecordsResponse;
import software.amazon.awssdk.services.kinesis.model.Record;
import software.amazon.awssdk.services.kinesis.model.Shard;
import software.amazon.awssdk.services.kinesis.model.ShardIteratorType;

/**
 * Gives a function the records of a stream as Lambda does where the mapping has {@code ReportBatchItemFailures}: shard by
 * shard, a batch at a time, and from the lowest sequence number that was reported, or all of it after an error, again.
 */
public final class KinesisPoller {

    private static final int MAX_DELIVERIES = 100;

    private final KinesisClient kinesis;
    private final String stream;
    private final int batchSize;
    private int invocations;

    public KinesisPoller(KinesisClient kinesis, String stream, int batchSize) {
        this.kinesis = kinesis;
        this.stream = stream;
        this.batchSize = batchSize;
    }

    /** How often the function was invoked so far. */
    public int invocations() {
        return invocations;
    }

    /** Until there is nothing more to read. */
    public void drain(LambdaRuntime function) {
        for (Shard shard : kinesis.listShards(r -> r.streamName(stream)).shards()) {
            drain(shard.shardId(), function);
        }
    }

    private void drain(String shard, LambdaRuntime function) {
        String from = iterator(shard, Optional.empty());
        for (int deliveries = 0; deliveries < MAX_DELIVERIES; deliveries++) {
            String iterator = from;
            GetRecordsResponse read =
                    kinesis.getRecords(r -> r.shardIterator(iterator).limit(batchSize));
            if (read.records().isEmpty()) {
                return;
            }
            invocations++;
            InvocationResult result = function.invoke(event(shard, read));
            if (!result.isError()) {
                Optional<String> failed = lowestFailed(result.payload());
                from = failed.isPresent() ? iterator(shard, failed) : read.nextShardIterator();
            }
        }
        throw new IllegalStateException("Shard " + shard + " is blocked after " + MAX_DELIVERIES + " deliveries");
    }

    private String iterator(String shard, Optional<String> sequenceNumber) {
        return kinesis.getShardIterator(r -> r.streamName(stream)
                        .shardId(shard)
                        .shardIteratorType(
                                sequenceNumber.isPresent()
                                        ? ShardIteratorType.AT_SEQUENCE_NUMBER
                                        : ShardIteratorType.TRIM_HORIZON)
                        .startingSequenceNumber(sequenceNumber.orElse(null)))
                .shardIterator();
    }

    private String event(String shard, GetRecordsResponse read) {
        KinesisEventBuilder event = Events.kinesis()
                .streamArn("arn:aws:kinesis:us-east-1:000000000000:stream/" + stream)
                .shardId(shard);
        for (Record record : read.records()) {
            event.sequenceNumber(record.sequenceNumber())
                    .approximateArrivalTimestamp(record.approximateArrivalTimestamp())
                    .record(record.partitionKey(), record.data().asByteArray());
        }
        return event.json();
    }

    private static Optional<String> lowestFailed(String response) {
        BigInteger lowest = null;
        for (JsonElement failure :
                JsonParser.parseString(response).getAsJsonObject().getAsJsonArray("batchItemFailures")) {
            BigInteger number = failure.getAsJsonObject().get("itemIdentifier").getAsBigInteger();
            lowest = lowest == null ? number : lowest.min(number);
        }
        return Optional.ofNullable(lowest).map(BigInteger::toString);
    }
}
