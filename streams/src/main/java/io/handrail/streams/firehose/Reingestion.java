package io.handrail.streams.firehose;

import com.amazonaws.services.lambda.runtime.Context;
import io.handrail.core.send.SendResult;
import io.handrail.streams.firehose.internal.AwsReingestion;
import java.util.List;
import java.util.function.Supplier;
import software.amazon.awssdk.services.firehose.FirehoseClient;
import software.amazon.awssdk.services.kinesis.KinesisClient;

/** Puts records back to where they came from, for another invocation to transform. Thread-safe. */
@FunctionalInterface
public interface Reingestion {

    /**
     * Puts back original records. What comes back as unsent, all of them after a throw, is answered with
     * {@code ProcessingFailed}; the others with {@code Dropped}.
     *
     * @param event the one they came with, which names their source
     * @param records at least one, as they came, in their order
     * @return which of them the source took
     */
    SendResult<FirehoseRecord<byte[]>> putBack(
            FirehoseEvent event, List<FirehoseRecord<byte[]>> records, Context context) throws Exception;

    /**
     * To the event's Kinesis stream by {@code PutRecords}, with the partition key they had, or else to its Firehose stream
     * by {@code PutRecordBatch}; needs {@code software.amazon.awssdk:kinesis} or {@code :firehose} on the class path, and
     * the permission to do so. A client is made when it is first needed. Records of Amazon MSK cannot be put back.
     */
    static Reingestion fromEnvironment() {
        return new AwsReingestion(null, null);
    }

    /** The same with clients of one's own, which are asked for when they are first needed. */
    static Reingestion with(Supplier<FirehoseClient> firehose, Supplier<KinesisClient> kinesis) {
        return new AwsReingestion(firehose, kinesis);
    }
}
