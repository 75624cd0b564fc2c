package io.handrail.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.handrail.testing.LocalAws.Service;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.kinesis.model.ShardIteratorType;

class LocalKinesisIT {

    private static final LocalAws aws = LocalAws.with(Service.KINESIS);

    @BeforeAll
    static void start() {
        // @start region=missing
        LocalAws.missing(LocalAws.Service.KINESIS).ifPresent(Assumptions::abort);
        // @end
        aws.start();
    }

    /** With the SDK's defaults, CBOR among them. */
    @Test
    void aRecordComesBackFromKinesis() {
        String stream = aws.uniqueName("clicks");
        try (KinesisClient kinesis = KinesisClient.create()) {
            kinesis.createStream(b -> b.streamName(stream).shardCount(1));
            kinesis.waiter().waitUntilStreamExists(b -> b.streamName(stream));
            String shard = kinesis.putRecord(
                            b -> b.streamName(stream).partitionKey("k").data(SdkBytes.fromUtf8String("caf\u00e9")))
                    .shardId();
            String iterator = kinesis.getShardIterator(
                            b -> b.streamName(stream).shardId(shard).shardIteratorType(ShardIteratorType.TRIM_HORIZON))
                    .shardIterator();
            assertThat(kinesis.getRecords(b -> b.shardIterator(iterator)).records())
                    .singleElement()
                    .satisfies(
                            record -> assertThat(record.data().asUtf8String()).isEqualTo("caf\u00e9"));
        }
    }

    @Test
    void aFunctionFindsItByItsEnvironment() {
        assertThat(aws.environment())
                .containsEntry(
                        "AWS_ENDPOINT_URL_KINESIS",
                        aws.endpoint(Service.KINESIS).toString());
    }
}
