package io.handrail.streams.audit.dynamodb;

import io.handrail.core.aws.Clients;
import io.handrail.streams.audit.AuditEntry;
import io.handrail.streams.audit.AuditItem;
import io.handrail.streams.audit.AuditStore;
import io.handrail.streams.audit.AuditStoreException;
import io.handrail.streams.audit.ChangeLog;
import io.handrail.streams.audit.StoredEntry;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/**
 * Chains in a DynamoDB table, which is laid out as {@link AuditTable} says: an entry is written by one conditional
 * {@code PutItem}, the newest is found by one consistent {@code Query} of one item. Entries of any size are kept whole.
 * Thread-safe.
 */
public final class DynamoDbAuditStore implements AuditStore, ChangeLog {

    private final DynamoDbClient client;
    private final String table;
    private final Images images;
    private final Items items;

    private DynamoDbAuditStore(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
        this.images = new Images(client, table);
        this.items = new Items(images);
    }

    /** A store in this table. */
    public static DynamoDbAuditStore of(DynamoDbClient client, String table) {
        return new DynamoDbAuditStore(client, table);
    }

    @Override
    public boolean append(AuditEntry entry) {
        try {
            if (Images.areLarge(entry)) {
                images.write(entry.before());
                images.write(entry.after());
            }
            client.putItem(put(entry));
            return true;
        } catch (ConditionalCheckFailedException e) {
            // Our own, if the answer was lost and the SDK sent the request again.
            Map<String, AttributeValue> there = e.hasItem() ? e.item() : at(Items.key(entry));
            return Items.text(entry.hash()).equals(there.get("hash"));
        } catch (SdkException e) {
            throw new AuditStoreException("An entry could not be written to the audit table " + table, e);
        }
    }

    private PutItemRequest put(AuditEntry entry) {
        return PutItemRequest.builder()
                .tableName(table)
                .item(Items.of(entry))
                .conditionExpression("attribute_not_exists(#chain)")
                .expressionAttributeNames(Map.of("#chain", AuditTable.CHAIN))
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                .build();
    }

    private Map<String, AttributeValue> at(Map<String, AttributeValue> key) {
        return client.getItem(r -> r.tableName(table).key(key).consistentRead(true))
                .item();
    }

    @Override
    public Optional<StoredEntry> newest(AuditItem item) {
        try {
            List<Map<String, AttributeValue>> found =
                    client.query(chain(item).limit(1).build()).items();
            return found.isEmpty() ? Optional.empty() : Optional.of(items.read(item, found.get(0)));
        } catch (SdkException e) {
            throw unread(e);
        }
    }

    @Override
    public Iterator<StoredEntry> newestFirst(AuditItem item) {
        Iterator<Map<String, AttributeValue>> found =
                client.queryPaginator(chain(item).build()).items().iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                try {
                    return found.hasNext();
                } catch (SdkException e) {
                    throw unread(e);
                }
            }

            @Override
            public StoredEntry next() {
                try {
                    return items.read(item, found.next());
                } catch (SdkException e) {
                    throw unread(e);
                }
            }
        };
    }

    private QueryRequest.Builder chain(AuditItem item) {
        return QueryRequest.builder()
                .tableName(table)
                .consistentRead(true)
                .scanIndexForward(false)
                .keyConditionExpression("#chain = :chain")
                .expressionAttributeNames(Map.of("#chain", AuditTable.CHAIN))
                .expressionAttributeValues(Map.of(":chain", Items.text(AuditTable.chain(item))));
    }

    /** From the index, which follows the table after less than a second as a rule. */
    @Override
    public void changes(Instant from, Instant to, Consumer<LoggedChange> consumer) {
        long last = to.toEpochMilli() - 1;
        try {
            for (long hour = AuditTable.hourOf(from.toEpochMilli()); hour <= AuditTable.hourOf(last); hour++) {
                for (int part = 0; part < AuditTable.SPREAD; part++) {
                    client.queryPaginator(hour(AuditTable.hour(hour, part), from.toEpochMilli(), last))
                            .items()
                            .forEach(item -> consumer.accept(Items.logged(item)));
                }
            }
        } catch (SdkException e) {
            throw unread(e);
        }
    }

    private QueryRequest hour(String hour, long from, long last) {
        return QueryRequest.builder()
                .tableName(table)
                .indexName(AuditTable.BY_HOUR)
                .keyConditionExpression("#hour = :hour AND #at BETWEEN :from AND :last")
                .expressionAttributeNames(Map.of("#hour", AuditTable.HOUR, "#at", AuditTable.AT))
                .expressionAttributeValues(
                        Map.of(":hour", Items.text(hour), ":from", Items.number(from), ":last", Items.number(last)))
                .build();
    }

    @Override
    public boolean isItself(String name) {
        return name.equals(table);
    }

    /** Sends the requests through a client without network, which has no need of permissions. */
    @Override
    public void prime() {
        AuditItem item = new AuditItem("prime", "{}");
        AuditEntry entry =
                new AuditEntry(item, 0, "0", "0", "INSERT", "INSERT", "prime", 0, List.of(), null, "{}", "", "");
        Clients.prime(DynamoDbClient.builder(), primer -> {
            primer.query(chain(item).limit(1).build());
            primer.putItem(put(entry));
        });
    }

    private AuditStoreException unread(SdkException e) {
        return new AuditStoreException("The audit table " + table + " could not be read", e);
    }
}
