package io.handrail.web.items;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** Queries, page by page. */
final class ItemPages<T> {

    /** Of up to 1 MB each. */
    private static final int MAX_CALLS = 10;

    /** What a call reads after one that found too little, because it met items that have expired. */
    private static final int FURTHER_ITEMS = 1000;

    private final DynamoDbClient client;
    private final ItemLayout<T> layout;
    private final @Nullable ItemCursors cursors;
    private final InstantSource clock;

    ItemPages(DynamoDbClient client, ItemLayout<T> layout, @Nullable ItemCursors cursors, InstantSource clock) {
        this.client = client;
        this.layout = layout;
        this.cursors = cursors;
        this.clock = clock;
    }

    ItemPage<T> page(ItemQuery query) {
        if (cursors == null || layout.sort() == null) {
            throw new IllegalStateException("A query needs a table with a sort key and a key to sign cursors with: see"
                    + " ItemStoreBuilder.sortKey and cursorKeys");
        }
        String after = query.cursor() == null ? null : cursors.read(query.cursor(), layout.table(), query);
        List<Map<String, AttributeValue>> found = new ArrayList<>();
        Instant now = clock.instant();
        Map<String, AttributeValue> from = after == null ? Map.of() : layout.key(ItemKey.of(query.partition(), after));
        // One more than asked for tells whether there are more.
        for (int call = 0; found.size() <= query.limit(); call++) {
            QueryResponse response = client.query(request(query, call == 0 ? query.limit() + 1 : FURTHER_ITEMS, from));
            for (Map<String, AttributeValue> attributes : response.items()) {
                if (!layout.isGone(attributes, now)) {
                    found.add(attributes);
                }
            }
            from = response.hasLastEvaluatedKey() ? response.lastEvaluatedKey() : Map.of();
            if (from.isEmpty() || call == MAX_CALLS - 1) {
                break;
            }
        }
        return page(query, found, from, cursors);
    }

    private ItemPage<T> page(
            ItemQuery query,
            List<Map<String, AttributeValue>> found,
            Map<String, AttributeValue> last,
            ItemCursors signing) {
        Map<String, AttributeValue> goOn = last;
        if (found.size() > query.limit()) {
            found.subList(query.limit(), found.size()).clear();
            goOn = found.get(query.limit() - 1);
        }
        List<Item<T>> items = new ArrayList<>(found.size());
        for (Map<String, AttributeValue> attributes : found) {
            items.add(layout.read(attributes));
        }
        String sort = goOn.isEmpty() ? null : layout.keyOf(goOn).sort();
        return new ItemPage<>(
                List.copyOf(items),
                sort == null ? Optional.empty() : Optional.of(signing.make(sort, layout.table(), query)));
    }

    private QueryRequest request(ItemQuery query, int limit, Map<String, AttributeValue> from) {
        Map<String, String> names = new HashMap<>(Map.of("#partition", layout.partition()));
        Map<String, AttributeValue> values =
                new HashMap<>(Map.of(":partition", AttributeValue.fromS(query.partition())));
        String condition = "#partition = :partition";
        if (!query.prefix().isEmpty() && layout.sort() != null) {
            names.put("#sort", layout.sort());
            values.put(":prefix", AttributeValue.fromS(query.prefix()));
            condition += " AND begins_with(#sort, :prefix)";
        }
        return QueryRequest.builder()
                .tableName(layout.table())
                .keyConditionExpression(condition)
                .expressionAttributeNames(names)
                .expressionAttributeValues(values)
                .exclusiveStartKey(from.isEmpty() ? null : from)
                .scanIndexForward(!query.descending())
                .consistentRead(query.consistent())
                .limit(limit)
                .build();
    }
}
