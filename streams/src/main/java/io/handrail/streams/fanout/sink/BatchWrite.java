package io.handrail.streams.fanout.sink;

import io.handrail.core.send.EntryOutcome;
import io.handrail.core.send.EntryOutcomes;
import io.handrail.core.send.Transport;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** BatchWriteItem, which refuses all items for one that is invalid: those are then put one by one, so that it fails alone. */
record BatchWrite(DynamoDbClient client, String table) implements Transport<TableItem> {

    private static final String INVALID = "ValidationException";
    private static final String UNPROCESSED = "UnprocessedItem";

    @Override
    public List<EntryOutcome> send(List<TableItem> items) {
        try {
            return put(items);
        } catch (DynamoDbException e) {
            if (items.size() == 1 || !isInvalid(e)) {
                throw e;
            }
        }
        List<EntryOutcome> outcomes = new ArrayList<>(items.size());
        for (TableItem item : items) {
            try {
                outcomes.addAll(put(List.of(item)));
            } catch (DynamoDbException e) {
                String message = String.valueOf(e.getMessage());
                outcomes.add(
                        isInvalid(e)
                                ? EntryOutcome.rejected(INVALID, message)
                                : EntryOutcome.retryable(e.getClass().getName(), message));
            }
        }
        return outcomes;
    }

    private static boolean isInvalid(DynamoDbException e) {
        return e.awsErrorDetails() != null && INVALID.equals(e.awsErrorDetails().errorCode());
    }

    private List<EntryOutcome> put(List<TableItem> items) {
        List<WriteRequest> puts = new ArrayList<>(items.size());
        for (TableItem item : items) {
            puts.add(WriteRequest.builder()
                    .putRequest(put -> put.item(item.item()))
                    .build());
        }
        BatchWriteItemResponse response = client.batchWriteItem(r -> r.requestItems(Map.of(table, puts)));
        EntryOutcomes outcomes = EntryOutcomes.of(items.size());
        Set<Map<String, AttributeValue>> left =
                unprocessed(response.unprocessedItems().values());
        List<Boolean> taken = new ArrayList<>(items.size());
        int found = 0;
        for (TableItem item : items) {
            boolean isLeft = left.contains(item.item());
            taken.add(!isLeft);
            found += isLeft ? 1 : 0;
        }
        // An answer without the field, or that names items that were not sent as they are named, says nothing of any.
        if (response.hasUnprocessedItems() && found == left.size()) {
            for (int i = 0; i < items.size(); i++) {
                outcomes.put(
                        i,
                        taken.get(i)
                                ? EntryOutcome.accepted()
                                : EntryOutcome.retryable(UNPROCESSED, "the throughput is used up"));
            }
        }
        return outcomes.toList();
    }

    private static Set<Map<String, AttributeValue>> unprocessed(Collection<List<WriteRequest>> requests) {
        Set<Map<String, AttributeValue>> items = new HashSet<>();
        for (List<WriteRequest> ofTable : requests) {
            for (WriteRequest request : ofTable) {
                items.add(request.putRequest().item());
            }
        }
        return items;
    }
}
