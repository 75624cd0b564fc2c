package io.handrail.web.websocket;

import io.handrail.core.aws.Clients;
import io.handrail.web.websocket.internal.ConnectionItems;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

/**
 * Connections in a DynamoDB table with a string partition key {@code pk}, a string sort key {@code sk} and, as the
 * attribute of its time to live, {@code expires}. One item a connection, {@code websocket#connection#ID}, with its
 * audiences; one more in each of those, {@code websocket#user#NAME} or {@code websocket#group#NAME}, so that the members
 * are a query. Other items may share the table.
 *
 * <p>The partition of a group takes some 1,000 connects and disconnects a second; have several groups where there are
 * more.
 *
 * <p>The function needs {@code dynamodb:GetItem}, {@code PutItem}, {@code UpdateItem}, {@code DeleteItem} and {@code
 * Query}. Thread-safe.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/bp-partition-key-design.html">AWS: what a
 *     partition takes</a>
 */
public final class DynamoDbConnectionStore implements ConnectionStore {

    private final DynamoDbClient client;
    private final String table;
    private final InstantSource clock;

    /** Connections in this table. */
    public DynamoDbConnectionStore(DynamoDbClient client, String table) {
        this(client, table, InstantSource.system());
    }

    DynamoDbConnectionStore(DynamoDbClient client, String table, InstantSource clock) {
        this.client = client;
        this.table = table;
        this.clock = clock;
    }

    @Override
    public void add(Connection connection) {
        try {
            client.putItem(r -> r.tableName(table)
                    .item(ConnectionItems.item(connection))
                    .conditionExpression("attribute_not_exists(pk)"));
        } catch (ConditionalCheckFailedException e) {
            // The second delivery; it may have joined others since.
        }
        for (Audience audience : connection.audiences()) {
            putMember(connection.id(), audience, connection.expires());
        }
    }

    private void putMember(String id, Audience audience, Instant expires) {
        Map<String, AttributeValue> item = new HashMap<>(ConnectionItems.memberKey(id, audience));
        item.put("expires", ConnectionItems.seconds(expires));
        client.putItem(r -> r.tableName(table).item(item));
    }

    @Override
    public Optional<Connection> get(String id) {
        return read(
                id,
                client.getItem(r ->
                                r.tableName(table).key(ConnectionItems.key(id)).consistentRead(true))
                        .item());
    }

    private Optional<Connection> read(String id, Map<String, AttributeValue> item) {
        return item.isEmpty()
                ? Optional.empty()
                : Optional.of(ConnectionItems.connection(id, item))
                        .filter(connection -> connection.expires().isAfter(clock.instant()));
    }

    /** The connection's own item goes first: from then on nobody joins, and what it says is complete. */
    @Override
    public Optional<Connection> remove(String id) {
        Map<String, AttributeValue> item = client.deleteItem(
                        r -> r.tableName(table).key(ConnectionItems.key(id)).returnValues(ReturnValue.ALL_OLD))
                .attributes();
        if (item.isEmpty()) {
            return Optional.empty();
        }
        for (Audience audience : ConnectionItems.connection(id, item).audiences()) {
            deleteMember(id, audience);
        }
        return read(id, item);
    }

    private void deleteMember(String id, Audience audience) {
        client.deleteItem(r -> r.tableName(table).key(ConnectionItems.memberKey(id, audience)));
    }

    @Override
    public boolean join(String id, Audience audience) {
        Map<String, AttributeValue> now;
        try {
            now = client.updateItem(r -> r.tableName(table)
                            .key(ConnectionItems.key(id))
                            .updateExpression("ADD audiences :audience")
                            .conditionExpression("expires > :now")
                            .expressionAttributeValues(Map.of(
                                    ":audience",
                                    ConnectionItems.set(audience),
                                    ":now",
                                    ConnectionItems.seconds(clock.instant())))
                            .returnValues(ReturnValue.ALL_NEW))
                    .attributes();
        } catch (ConditionalCheckFailedException e) {
            return false;
        }
        putMember(id, audience, ConnectionItems.connection(id, now).expires());
        return true;
    }

    @Override
    public void leave(String id, Audience audience) {
        deleteMember(id, audience);
        try {
            client.updateItem(r -> r.tableName(table)
                    .key(ConnectionItems.key(id))
                    .updateExpression("DELETE audiences :audience")
                    .conditionExpression("attribute_exists(pk)")
                    .expressionAttributeValues(Map.of(":audience", ConnectionItems.set(audience))));
        } catch (ConditionalCheckFailedException e) {
            // It is gone.
        }
    }

    @Override
    public Iterable<String> members(Audience audience) {
        Map<String, AttributeValue> values = Map.of(
                ":audience", ConnectionItems.partition(audience), ":now", ConnectionItems.seconds(clock.instant()));
        return () -> client
                .queryPaginator(r -> r.tableName(table)
                        .keyConditionExpression("pk = :audience")
                        .filterExpression("expires > :now")
                        .projectionExpression("sk")
                        .expressionAttributeValues(values))
                .items()
                .stream()
                .map(ConnectionItems::member)
                .iterator();
    }

    /** Sends requests through a client without network, which has no need of permissions. */
    @Override
    public void prime() {
        Clients.prime(DynamoDbClient.builder(), primer -> {
            primer.putItem(r -> r.tableName(table).item(ConnectionItems.key("prime")));
            primer.deleteItem(r -> r.tableName(table).key(ConnectionItems.key("prime")));
        });
    }
}
