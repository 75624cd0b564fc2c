package io.handrail.core.schedule.dynamodb;

import io.handrail.core.aws.Clients;
import io.handrail.core.schedule.Lease;
import io.handrail.core.schedule.LeaseStore;
import io.handrail.core.schedule.LeaseStoreException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * Leases in a DynamoDB table with a string partition key and, where named, a string sort key; the table of idempotency
 * records will do, of either layout. One item a lease, its keys {@code lease#} and the lease's name:
 * {@code owner} while somebody holds it, {@code lease_until} in epoch milliseconds, and {@code token}, which counts its
 * holders. Items stay when a lease is given back, because the count must go on; they have no time to live.
 *
 * <p>A renewal gives up after a sixth of the lease's duration, whatever the client's timeouts, so that one which nobody
 * answers is followed by another in time.
 *
 * <p>Times are the clients' own; Lambda keeps its clocks within milliseconds. The function needs
 * {@code dynamodb:UpdateItem}. Thread-safe.
 */
public final class DynamoDbLeaseStore implements LeaseStore {

    private static final String PREFIX = "lease#";

    private final DynamoDbClient client;
    private final String table;
    private final String keyAttribute;
    private final @Nullable String sortKeyAttribute;

    /** Leases in a table whose partition key is {@code id}. */
    public DynamoDbLeaseStore(DynamoDbClient client, String table) {
        this(client, table, "id");
    }

    /** Leases in a table with another partition key, and no sort key. */
    public DynamoDbLeaseStore(DynamoDbClient client, String table, String keyAttribute) {
        this(client, table, keyAttribute, null);
    }

    /**
     * Leases in a table with a sort key; both attributes of an item hold {@code lease#} and the lease's name.
     *
     * @param sortKeyAttribute null for a table without one
     * @throws IllegalArgumentException if both keys have the same name
     */
    public DynamoDbLeaseStore(
            DynamoDbClient client, String table, String keyAttribute, @Nullable String sortKeyAttribute) {
        if (keyAttribute.equals(sortKeyAttribute)) {
            throw new IllegalArgumentException(
                    "The partition key and the sort key are both named " + keyAttribute + "; they are two attributes");
        }
        this.client = client;
        this.table = table;
        this.keyAttribute = keyAttribute;
        this.sortKeyAttribute = sortKeyAttribute;
    }

    @Override
    public Optional<Lease> acquire(String name, String owner, Duration duration, Instant now) {
        UpdateItemRequest request = acquisition(name, owner, duration, now);
        try {
            return Optional.of(lease(name, owner, client.updateItem(request).attributes()));
        } catch (ConditionalCheckFailedException e) {
            // Our own, if the answer was lost and the SDK sent the request again.
            boolean ours = e.hasItem()
                    && owner.equals(e.item().getOrDefault("owner", text("")).s());
            return ours ? Optional.of(lease(name, owner, e.item())) : Optional.empty();
        } catch (SdkException e) {
            throw new LeaseStoreException("The lease " + name + " could not be acquired", e);
        }
    }

    private UpdateItemRequest acquisition(String name, String owner, Duration duration, Instant now) {
        return update(name)
                .updateExpression(
                        "SET #owner = :owner, lease_until = :until, #token = if_not_exists(#token, :zero) + :one")
                .conditionExpression("attribute_not_exists(#owner) OR lease_until < :now")
                .expressionAttributeNames(Map.of("#owner", "owner", "#token", "token"))
                .expressionAttributeValues(Map.of(
                        ":owner", text(owner),
                        ":until", millis(now.plus(duration)),
                        ":now", millis(now),
                        ":zero", number(0),
                        ":one", number(1)))
                .returnValues(ReturnValue.ALL_NEW)
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                .build();
    }

    @Override
    public boolean renew(Lease lease, Duration duration, Instant now) {
        // An answer that never comes must leave time for another attempt; clients wait 30 seconds or more by
        // themselves.
        UpdateItemRequest.Builder update =
                update(lease.name()).overrideConfiguration(call -> call.apiCallTimeout(duration.dividedBy(6)));
        return change(
                lease, update, "SET lease_until = :until", Map.of(":until", millis(now.plus(duration))), "renewed");
    }

    @Override
    public void release(Lease lease) {
        change(lease, update(lease.name()), "REMOVE #owner, lease_until", Map.of(), "released");
    }

    /** Sends a request through a client without network, which has no need of permissions. */
    @Override
    public void prime() {
        prime(DynamoDbClient.builder());
    }

    void prime(DynamoDbClientBuilder builder) {
        UpdateItemRequest request = acquisition("prime", "prime", Duration.ofSeconds(1), Instant.EPOCH);
        Clients.prime(builder, primer -> primer.updateItem(request));
    }

    /** Whether the lease was still ours. */
    private boolean change(
            Lease lease,
            UpdateItemRequest.Builder update,
            String expression,
            Map<String, AttributeValue> values,
            String done) {
        Map<String, AttributeValue> all = new HashMap<>(values);
        all.put(":owner", text(lease.owner()));
        all.put(":token", number(lease.token()));
        try {
            client.updateItem(update.updateExpression(expression)
                    .conditionExpression("#owner = :owner AND #token = :token")
                    .expressionAttributeNames(Map.of("#owner", "owner", "#token", "token"))
                    .expressionAttributeValues(all)
                    .build());
            return true;
        } catch (ConditionalCheckFailedException e) {
            return false;
        } catch (SdkException e) {
            throw new LeaseStoreException("The lease " + lease.name() + " could not be " + done, e);
        }
    }

    private UpdateItemRequest.Builder update(String name) {
        AttributeValue key = text(PREFIX + name);
        return UpdateItemRequest.builder()
                .tableName(table)
                .key(
                        sortKeyAttribute == null
                                ? Map.of(keyAttribute, key)
                                : Map.of(keyAttribute, key, sortKeyAttribute, key));
    }

    private static Lease lease(String name, String owner, Map<String, AttributeValue> item) {
        return new Lease(
                name,
                owner,
                Long.parseLong(item.getOrDefault("token", number(0)).n()));
    }

    private static AttributeValue millis(Instant time) {
        return number(time.toEpochMilli());
    }

    private static AttributeValue text(String value) {
        return AttributeValue.builder().s(value).build();
    }

    private static AttributeValue number(long value) {
        return AttributeValue.builder().n(Long.toString(value)).build();
    }
}
