package io.handrail.core.idempotency.dynamodb;

import io.handrail.core.aws.Clients;
import io.handrail.core.idempotency.Claim;
import io.handrail.core.idempotency.IdempotencyOwnershipLostException;
import io.handrail.core.idempotency.IdempotencyRecord;
import io.handrail.core.idempotency.IdempotencyStore;
import io.handrail.core.idempotency.IdempotencyStoreException;
import io.handrail.core.idempotency.StoredResult;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.Crc32MismatchException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/**
 * Records in a DynamoDB table: one conditional write before the work, one after it. The items are laid out as
 * <a href="https://docs.aws.amazon.com/powertools/python/latest/utilities/idempotency/">Powertools for AWS Lambda</a>
 * lays them out, so a table can be shared with functions in Python, TypeScript, Java and .NET; for their keys see the
 * presets of {@link io.handrail.core.idempotency.KeyFormat}. The function needs
 * {@code dynamodb:PutItem}, {@code UpdateItem}, {@code DeleteItem} and {@code GetItem}; turn on time to live for the
 * {@code expiration} attribute.
 *
 * <p><b>Who wins.</b> A record is taken over (by a {@code PutItem}, which replaces all of it, the owner's token
 * included) when it is expired, or in progress with its window passed. Completion and release are conditional on
 * {@code INPROGRESS} <em>and</em> the run's own token. So:
 *
 * <ul>
 *   <li>A slow run of ours, taken over by ours or by Powertools: neither completes nor releases the other's record.
 *   <li>A run of ours whose record Powertools has completed or deleted meanwhile (a slow Powertools run does either
 *       unconditionally): does not complete, and what Powertools stored stands.
 *   <li>A slow Powertools run that ends after a run of ours has begun or completed: overwrites or deletes that record;
 *       no condition of ours can prevent it. It needs a run that outlives its own invocation's remaining time.
 *   <li>A record in progress that names no window (Powertools without the Lambda context): stands until it expires.
 *   <li>A call whose answer was lost and which the SDK sends again: finds its own token and counts as successful. A
 *       completion is told from one that Powertools wrote over our record by the token, which completing marks as done.
 * </ul>
 *
 * <p>Times are the clients' own, as everywhere in Powertools; Lambda keeps its clocks within milliseconds. Thread-safe.
 */
public final class DynamoDbIdempotencyStore implements IdempotencyStore {

    private static final int ATTEMPTS = 3;

    private final DynamoDbClient client;
    private final Requests requests;
    private final ResultValues results;

    DynamoDbIdempotencyStore(DynamoDbClient client, String table, Attributes attributes, ResultValues results) {
        this.client = client;
        this.requests = new Requests(table, attributes, results);
        this.results = results;
    }

    /** A store in a table whose attributes have Powertools' names. */
    public static DynamoDbIdempotencyStore of(DynamoDbClient client, String table) {
        return builder(client, table).build();
    }

    /** To change names, layout and form. */
    public static DynamoDbIdempotencyStoreBuilder builder(DynamoDbClient client, String table) {
        return new DynamoDbIdempotencyStoreBuilder(client, table);
    }

    @Override
    public Optional<IdempotencyRecord> begin(Claim claim, Instant now) {
        @Nullable SdkException unreadable = null;
        try {
            for (int i = 0; i < ATTEMPTS; i++) {
                try {
                    client.putItem(requests.begin(claim, now));
                    return Optional.empty();
                } catch (ConditionalCheckFailedException e) {
                    Map<String, AttributeValue> item = standing(claim, e);
                    // Without an item, or with a free one, it went away between the write and the read: try again.
                    if (!item.isEmpty()) {
                        IdempotencyRecord record = requests.record(item);
                        if (record.isHeldBy(claim)) {
                            return Optional.empty();
                        }
                        if (!record.isFree(now)) {
                            return Optional.of(record);
                        }
                    }
                } catch (Crc32MismatchException e) {
                    // The answer was cut, which the SDK does not retry. The key may be ours: nobody else could use it.
                    unreadable = e;
                }
            }
        } catch (SdkException e) {
            throw failed("claimed", claim, e);
        }
        if (unreadable != null) {
            throw failed("claimed", claim, unreadable);
        }
        throw new IdempotencyStoreException(
                "The record of idempotency key " + claim.key() + " came and went in each of " + ATTEMPTS
                        + " attempts to claim it; retry later",
                null);
    }

    @Override
    public IdempotencyRecord complete(Claim claim, StoredResult result, Instant expiry) {
        try {
            return complete(claim, results.of(claim.key(), result), expiry);
        } catch (DynamoDbException e) {
            if (!isTooLarge(e) || !(result instanceof StoredResult.Json json)) {
                throw notCompleted(claim, e);
            }
            return completeOversize(claim, json, expiry);
        } catch (SdkException e) {
            throw notCompleted(claim, e);
        }
    }

    private IdempotencyRecord completeOversize(Claim claim, StoredResult.Json json, Instant expiry) {
        try {
            return complete(claim, results.oversize(claim.key(), json.json()), expiry);
        } catch (SdkException e) {
            throw notCompleted(claim, e);
        }
    }

    private IdempotencyRecord complete(Claim claim, ResultValues.Value value, Instant expiry) {
        try {
            client.updateItem(requests.complete(claim, value, expiry));
        } catch (ConditionalCheckFailedException e) {
            if (!requests.isCompletedBy(claim, standing(claim, e))) {
                throw new IdempotencyOwnershipLostException(claim.key(), "its result was not stored");
            }
        }
        return IdempotencyRecord.of(claim).completed(value.result(), expiry);
    }

    @Override
    public void release(Claim claim) {
        try {
            client.deleteItem(requests.release(claim));
        } catch (ConditionalCheckFailedException e) {
            throw new IdempotencyOwnershipLostException(claim.key(), "another's record was left as it is");
        } catch (SdkException e) {
            throw failed("released", claim, e);
        }
    }

    /** Sends the requests through a client without network, which has no need of permissions. */
    @Override
    public void prime() {
        prime(DynamoDbClient.builder());
    }

    void prime(DynamoDbClientBuilder builder) {
        Instant now = Instant.EPOCH;
        Claim claim = new Claim("prime", "prime", now, now, null);
        Clients.prime(builder, primer -> {
            primer.putItem(requests.begin(claim, now));
            primer.updateItem(requests.complete(claim, results.of("prime", new StoredResult.Json("null")), now));
            primer.deleteItem(requests.release(claim));
            primer.getItem(requests.read(claim));
        });
    }

    /** The item that failed the condition; read anew where DynamoDB did not send it along. Empty if there is none. */
    private Map<String, AttributeValue> standing(Claim claim, ConditionalCheckFailedException e) {
        return e.hasItem() ? e.item() : client.getItem(requests.read(claim)).item();
    }

    private static boolean isTooLarge(DynamoDbException e) {
        return e.awsErrorDetails() != null
                && "ValidationException".equals(e.awsErrorDetails().errorCode())
                && String.valueOf(e.getMessage()).contains("size");
    }

    private static IdempotencyStoreException notCompleted(Claim claim, SdkException e) {
        return new IdempotencyStoreException(
                "Idempotency key " + claim.key() + " could not be completed. The work is done; unless the write arrived"
                        + " all the same, whoever comes with the key after " + claim.inProgressExpiry()
                        + " repeats it",
                e);
    }

    private static IdempotencyStoreException failed(String done, Claim claim, SdkException e) {
        return new IdempotencyStoreException("Idempotency key " + claim.key() + " could not be " + done, e);
    }
}
