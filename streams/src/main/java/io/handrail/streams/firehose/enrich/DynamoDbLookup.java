package io.handrail.streams.firehose.enrich;

import com.amazonaws.services.lambda.runtime.Context;
import io.handrail.core.aws.Clients;
import io.handrail.core.send.BatchSender;
import io.handrail.core.send.EntryOutcome;
import io.handrail.core.send.SendLimits;
import io.handrail.core.send.SendResult;
import io.handrail.core.send.Unsent;
import io.handrail.streams.firehose.enrich.internal.ItemValues;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/**
 * Items of a DynamoDB table by their partition key, a string; the table has no sort key. One {@code BatchGetItem} takes
 * 100 keys; what DynamoDB leaves unprocessed, because it is throttled or the answer would be larger than 16 MB, is asked
 * for again, with growing pauses and within the invocation's remaining time. Reads are eventually consistent.
 *
 * <p>Items become JSON: numbers with all their digits, sets as arrays, bytes as base64. A key that no item can have (empty,
 * or of more than 2,048 bytes) is looked up as one that is not there.
 *
 * <p>The function needs {@code dynamodb:BatchGetItem}. Thread-safe.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchGetItem.html">AWS:
 *     BatchGetItem</a>
 */
public final class DynamoDbLookup implements Lookup<String, Map<String, Object>> {

    private static final int MAX_KEYS = 100;
    private static final int MAX_KEY_BYTES = 2_048;

    private final DynamoDbClient client;
    private final String table;
    private final String keyAttribute;

    /**
     * Looks items up.
     *
     * @param keyAttribute the name of the partition key
     */
    public DynamoDbLookup(DynamoDbClient client, String table, String keyAttribute) {
        this.client = client;
        this.table = table;
        this.keyAttribute = keyAttribute;
    }

    /**
     * Looks items up.
     *
     * @throws LookupException if not all of the keys could be asked for
     */
    @Override
    public Map<String, Map<String, Object>> load(Set<String> keys, Context context) {
        List<String> possible = new ArrayList<>(keys.size());
        for (String key : keys) {
            int length = key.getBytes(StandardCharsets.UTF_8).length;
            if (length > 0 && length <= MAX_KEY_BYTES) {
                possible.add(key);
            }
        }
        Map<String, Map<String, Object>> found = new HashMap<>();
        SendLimits limits = new SendLimits(MAX_KEYS, (long) MAX_KEYS * MAX_KEY_BYTES, MAX_KEY_BYTES);
        SendResult<String> result = BatchSender.<String>builder(limits, key -> 1, some -> get(some, found))
                .build()
                .send(possible, context);
        if (!result.isComplete()) {
            Unsent<String> first = result.unsent().get(0);
            throw new LookupException(
                    "Of " + possible.size() + " items of the table " + table + ", "
                            + result.unsent().size() + " could not be read (" + first.reason() + " " + first.code()
                            + "): " + first.message()
                            + ". The function needs dynamodb:BatchGetItem on the table, and the table enough capacity",
                    null);
        }
        return found;
    }

    private List<EntryOutcome> get(List<String> keys, Map<String, Map<String, Object>> found) {
        BatchGetItemResponse response = client.batchGetItem(request -> request.requestItems(Map.of(table, keys(keys))));
        for (Map<String, AttributeValue> item : response.responses().getOrDefault(table, List.of())) {
            AttributeValue key = item.get(keyAttribute);
            if (key != null && key.s() != null) {
                found.put(key.s(), ItemValues.of(item));
            }
        }
        Set<String> unprocessed = new HashSet<>();
        KeysAndAttributes left = response.unprocessedKeys().get(table);
        if (left != null) {
            for (Map<String, AttributeValue> key : left.keys()) {
                unprocessed.add(key.getOrDefault(keyAttribute, text("")).s());
            }
        }
        List<EntryOutcome> outcomes = new ArrayList<>(keys.size());
        for (String key : keys) {
            outcomes.add(
                    unprocessed.contains(key)
                            ? EntryOutcome.retryable("UnprocessedKeys", "DynamoDB left the key unprocessed")
                            : EntryOutcome.accepted());
        }
        return outcomes;
    }

    private KeysAndAttributes keys(List<String> keys) {
        List<Map<String, AttributeValue>> all = new ArrayList<>(keys.size());
        for (String key : keys) {
            all.add(Map.of(keyAttribute, text(key)));
        }
        return KeysAndAttributes.builder().keys(all).build();
    }

    private static AttributeValue text(String value) {
        return AttributeValue.builder().s(value).build();
    }

    /** Warms up the client's classes without a network: for {@code prime()} of a handler under SnapStart. */
    public void prime() {
        Clients.prime(
                DynamoDbClient.builder(),
                primer ->
                        primer.batchGetItem(request -> request.requestItems(Map.of("prime", keys(List.of("prime"))))));
    }
}
