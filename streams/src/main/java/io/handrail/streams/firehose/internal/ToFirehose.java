package io.handrail.streams.firehose.internal;

import io.handrail.core.aws.Clients;
import io.handrail.core.send.AwsSendLimits;
import io.handrail.core.send.BatchSender;
import io.handrail.core.send.EntryOutcome;
import io.handrail.core.send.EntryOutcomes;
import io.handrail.streams.firehose.FirehoseRecord;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.firehose.FirehoseClient;
import software.amazon.awssdk.services.firehose.model.PutRecordBatchResponseEntry;
import software.amazon.awssdk.services.firehose.model.Record;

/** Records back to a Firehose stream; loaded when it is needed. */
record ToFirehose(FirehoseClient client) {

    static ToFirehose fromEnvironment() {
        return new ToFirehose(Clients.create(FirehoseClient.builder()));
    }

    BatchSender<FirehoseRecord<byte[]>> sender(String stream) {
        return BatchSender.<FirehoseRecord<byte[]>>builder(
                        AwsSendLimits.FIREHOSE_PUT_RECORD_BATCH,
                        record -> record.data().length,
                        records -> put(stream, records))
                .build();
    }

    private List<EntryOutcome> put(String stream, List<FirehoseRecord<byte[]>> records) {
        List<Record> entries = new ArrayList<>(records.size());
        for (FirehoseRecord<byte[]> record : records) {
            entries.add(Record.builder()
                    .data(SdkBytes.fromByteArrayUnsafe(record.data()))
                    .build());
        }
        EntryOutcomes outcomes = EntryOutcomes.of(records.size());
        int index = 0;
        for (PutRecordBatchResponseEntry entry : client.putRecordBatch(
                        request -> request.deliveryStreamName(stream).records(entries))
                .requestResponses()) {
            outcomes.put(
                    index++,
                    entry.recordId() != null
                            ? EntryOutcome.accepted()
                            : EntryOutcome.retryable(entry.errorCode(), entry.errorMessage()));
        }
        return outcomes.toList();
    }
}
