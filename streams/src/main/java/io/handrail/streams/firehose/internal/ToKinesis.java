package io.handrail.streams.firehose.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.handrail.core.aws.Clients;
import io.handrail.core.send.AwsSendLimits;
import io.handrail.core.send.BatchSender;
import io.handrail.core.send.EntryOutcome;
import io.handrail.core.send.EntryOutcomes;
import io.handrail.core.send.SendLimits;
import io.handrail.streams.firehose.FirehoseRecord;
import io.handrail.streams.firehose.KinesisRecordMetadata;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.kinesis.model.PutRecordsRequestEntry;
import software.amazon.awssdk.services.kinesis.model.PutRecordsResultEntry;

/** Records back to a Kinesis stream with the partition key they had; loaded when it is needed. */
record ToKinesis(KinesisClient client) {

    /** What came out of the stream goes into it: its own limit for a record may have been raised. */
    private static final SendLimits LIMITS = AwsSendLimits.KINESIS_PUT_RECORDS.withBytes(
            AwsSendLimits.KINESIS_PUT_RECORDS.maxRequestBytes(), AwsSendLimits.KINESIS_PUT_RECORDS.maxRequestBytes());

    private static final int MAX_KEY = 256;

    static ToKinesis fromEnvironment() {
        return new ToKinesis(Clients.create(KinesisClient.builder()));
    }

    BatchSender<FirehoseRecord<byte[]>> sender(String streamArn) {
        return BatchSender.<FirehoseRecord<byte[]>>builder(
                        LIMITS,
                        record -> record.data().length + key(record).getBytes(UTF_8).length,
                        records -> put(streamArn, records))
                .build();
    }

    /** The record's id spreads those over the shards whose key the event does not tell. */
    private static String key(FirehoseRecord<?> record) {
        KinesisRecordMetadata kinesis = record.kinesis();
        String key = kinesis == null ? null : kinesis.partitionKey();
        if (key != null && !key.isEmpty()) {
            return key;
        }
        String id = record.recordId();
        return id.length() <= MAX_KEY ? id : id.substring(id.length() - MAX_KEY);
    }

    private List<EntryOutcome> put(String streamArn, List<FirehoseRecord<byte[]>> records) {
        List<PutRecordsRequestEntry> entries = new ArrayList<>(records.size());
        for (FirehoseRecord<byte[]> record : records) {
            entries.add(PutRecordsRequestEntry.builder()
                    .partitionKey(key(record))
                    .data(SdkBytes.fromByteArrayUnsafe(record.data()))
                    .build());
        }
        EntryOutcomes outcomes = EntryOutcomes.of(records.size());
        int index = 0;
        for (PutRecordsResultEntry entry : client.putRecords(
                        request -> request.streamARN(streamArn).records(entries))
                .records()) {
            outcomes.put(
                    index++,
                    entry.sequenceNumber() != null
                            ? EntryOutcome.accepted()
                            : EntryOutcome.retryable(entry.errorCode(), entry.errorMessage()));
        }
        return outcomes.toList();
    }
}
