package io.handrail.core.send;

import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResultEntry;

/** The examples of this package's Javadoc. */
@SuppressWarnings("unused")
final class SendSnippets {

    private SendSnippets() {}

    record ToQueue(SqsClient sqs, String queueUrl) implements Transport<String> {

        // @start region=outcomes
        @Override
        public List<EntryOutcome> send(List<String> bodies) {
            List<SendMessageBatchRequestEntry> batch = new ArrayList<>();
            for (String body : bodies) {
                batch.add(SendMessageBatchRequestEntry.builder()
                        .id(Integer.toString(batch.size()))
                        .messageBody(body)
                        .build());
            }
            SendMessageBatchResponse answer =
                    sqs.sendMessageBatch(request -> request.queueUrl(queueUrl).entries(batch));
            EntryOutcomes outcomes = EntryOutcomes.of(bodies.size());
            for (SendMessageBatchResultEntry sent : answer.successful()) {
                outcomes.put(sent.id(), EntryOutcome.accepted());
            }
            for (BatchResultErrorEntry failed : answer.failed()) {
                outcomes.put(
                        failed.id(),
                        failed.senderFault()
                                ? EntryOutcome.rejected(failed.code(), failed.message())
                                : EntryOutcome.retryable(failed.code(), failed.message()));
            }
            return outcomes.toList();
        }
        // @end
    }
}
