package io.handrail.streams.sqs;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.handrail.testing.InvocationResult;
import io.handrail.testing.LambdaRuntime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/**
 * Does what Lambda's event source mapping does: receives messages ten at a time, gathers a batch, invokes the function,
 * deletes all but those that it reported, and has these come again; after an error all of them. Several may poll one queue.
 *
 * @param queueUrl to poll
 * @param queueArn as events name it
 * @param batchSize how many messages a batch has at most; Lambda's limit for a FIFO queue is 10
 */
record SqsPoller(SqsClient sqs, String queueUrl, String queueArn, LambdaRuntime function, int batchSize) {

    private static final int TEN = 10;

    /** Polls until the queue has no message left, neither visible nor with a poller; returns the number of invocations. */
    int drain(Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        int invocations = 0;
        while (!isDrained()) {
            List<Message> batch = gather();
            if (!batch.isEmpty()) {
                settle(batch, function.invoke(event(batch)));
                invocations++;
            }
            if (System.nanoTime() > deadline) {
                throw new AssertionError("The queue still has " + counts());
            }
        }
        return invocations;
    }

    private boolean isDrained() {
        return counts().values().stream().allMatch("0"::equals);
    }

    private Map<QueueAttributeName, String> counts() {
        return sqs.getQueueAttributes(r -> r.queueUrl(queueUrl)
                        .attributeNames(
                                QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
                                QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE))
                .attributes();
    }

    private List<Message> gather() {
        List<Message> batch = new ArrayList<>();
        while (batch.size() < batchSize) {
            // A long poll, as Lambda's: another poller may hand something back.
            int wait = batch.isEmpty() ? 1 : 0;
            int wanted = Math.min(TEN, batchSize - batch.size());
            List<Message> received = sqs.receiveMessage(r -> r.queueUrl(queueUrl)
                            .maxNumberOfMessages(wanted)
                            .waitTimeSeconds(wait)
                            .messageSystemAttributeNames(MessageSystemAttributeName.ALL))
                    .messages();
            if (received.isEmpty()) {
                break;
            }
            batch.addAll(received);
        }
        return batch;
    }

    private String event(List<Message> batch) {
        JsonArray records = new JsonArray();
        for (Message message : batch) {
            JsonObject one = new JsonObject();
            one.addProperty("messageId", message.messageId());
            one.addProperty("receiptHandle", message.receiptHandle());
            one.addProperty("body", message.body());
            JsonObject attributes = new JsonObject();
            message.attributesAsStrings().forEach(attributes::addProperty);
            one.add("attributes", attributes);
            one.add("messageAttributes", new JsonObject());
            one.addProperty("md5OfBody", message.md5OfBody());
            one.addProperty("eventSource", "aws:sqs");
            one.addProperty("eventSourceARN", queueArn);
            one.addProperty("awsRegion", "us-east-1");
            records.add(one);
        }
        JsonObject event = new JsonObject();
        event.add("Records", records);
        return event.toString();
    }

    private void settle(List<Message> batch, InvocationResult result) {
        Map<String, Message> done = new HashMap<>();
        for (Message message : batch) {
            done.put(message.messageId(), message);
        }
        List<Message> again = new ArrayList<>();
        if (result.isError()) {
            again.addAll(done.values());
            done.clear();
        } else {
            for (JsonElement failure :
                    JsonParser.parseString(result.payload()).getAsJsonObject().getAsJsonArray("batchItemFailures")) {
                String id = failure.getAsJsonObject().get("itemIdentifier").getAsString();
                Message message = done.remove(id);
                if (message == null) {
                    throw new AssertionError("Lambda would fail the batch: it has no message " + id);
                }
                again.add(message);
            }
        }
        delete(List.copyOf(done.values()));
        comeAgain(again);
    }

    private void delete(List<Message> messages) {
        for (int from = 0; from < messages.size(); from += TEN) {
            List<DeleteMessageBatchRequestEntry> entries = new ArrayList<>();
            for (Message message : messages.subList(from, Math.min(from + TEN, messages.size()))) {
                entries.add(DeleteMessageBatchRequestEntry.builder()
                        .id(Integer.toString(entries.size()))
                        .receiptHandle(message.receiptHandle())
                        .build());
            }
            expectNone(sqs.deleteMessageBatch(r -> r.queueUrl(queueUrl).entries(entries))
                    .failed());
        }
    }

    private void comeAgain(List<Message> messages) {
        for (int from = 0; from < messages.size(); from += TEN) {
            List<ChangeMessageVisibilityBatchRequestEntry> entries = new ArrayList<>();
            for (Message message : messages.subList(from, Math.min(from + TEN, messages.size()))) {
                entries.add(ChangeMessageVisibilityBatchRequestEntry.builder()
                        .id(Integer.toString(entries.size()))
                        .receiptHandle(message.receiptHandle())
                        .visibilityTimeout(0)
                        .build());
            }
            expectNone(
                    sqs.changeMessageVisibilityBatch(r -> r.queueUrl(queueUrl).entries(entries))
                            .failed());
        }
    }

    private static void expectNone(List<?> failed) {
        if (!failed.isEmpty()) {
            throw new AssertionError("The queue refused " + failed);
        }
    }
}
