package io.handrail.web.items;

import io.handrail.core.aws.Clients;
import io.handrail.core.json.JsonBinding;
import io.handrail.core.json.JsonCodec;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

/**
 * What most sites do with a DynamoDB table: create, read, replace and delete items, and list them by pages. It is a small
 * tool: no indexes, no relations, no scans; use the SDK's client beside it for those.
 *
 * {@snippet class="io.handrail.web.items.ItemSnippets" region="store"}
 *
 * <p>A value's JSON fields are the item's attributes, next to those of the key, {@code version} and, if there is one, the
 * time to live. A value may have fields named like those of the key; they must then say the same. An item is at most 400
 * KB, which is checked before it is sent. An item whose time has come is not there any more, though DynamoDB may delete it
 * days later.
 *
 * <p>What is wrong with a request leaves as an {@link ItemStoreException}; what the SDK throws leaves as it is, after the
 * SDK's own retries. A write whose answer was lost and which the SDK sent again counts as the success that it was.
 *
 * <p>The function needs {@code dynamodb:GetItem}, {@code PutItem}, {@code DeleteItem} and {@code Query}. Thread-safe.
 *
 * @param <T> the values
 */
public final class ItemStore<T> {

    /** Of {@link #update}; others have written in between as often. */
    private static final int MAX_ATTEMPTS = 12;

    private static final int MAX_PAUSE_MILLIS = 100;

    private final DynamoDbClient client;
    private final ItemLayout<T> layout;
    private final Conditions conditions;
    private final ItemPages<T> pages;
    private final InstantSource clock;

    ItemStore(DynamoDbClient client, ItemLayout<T> layout, @Nullable ItemCursors cursors, InstantSource clock) {
        this.client = client;
        this.layout = layout;
        this.conditions = new Conditions(layout, clock);
        this.pages = new ItemPages<>(client, layout, cursors, clock);
        this.clock = clock;
    }

    /** Items of this type, bound by the standard codec. */
    public static <T> ItemStoreBuilder<T> of(DynamoDbClient client, String table, Class<T> type) {
        return of(client, table, JsonCodec.standard().bind(type));
    }

    /** Items bound by another codec. */
    public static <T> ItemStoreBuilder<T> of(DynamoDbClient client, String table, JsonBinding<T> binding) {
        return new ItemStoreBuilder<>(client, table, binding);
    }

    /**
     * Writes an item that is not there yet.
     *
     * @throws ItemExistsException if it is
     */
    public Item<T> create(ItemKey key, T value) {
        Item<T> item = item(key, value);
        try {
            client.putItem(put(item).applyMutation(conditions.absent()).build());
            return item;
        } catch (ConditionalCheckFailedException e) {
            if (isOurs(e, item)) {
                return item;
            }
            throw new ItemExistsException("There is an item with this key already");
        }
    }

    /** Writes an item, whether it is there or not: the last one wins. */
    public Item<T> put(ItemKey key, T value) {
        Item<T> item = item(key, value);
        client.putItem(put(item).build());
        return item;
    }

    /** The item, if it is there. A write of the last second may not be seen yet. */
    public Optional<Item<T>> get(ItemKey key) {
        return get(key, false);
    }

    /** The item, if it is there, with all writes so far; costs twice as much. */
    public Optional<Item<T>> getConsistently(ItemKey key) {
        return get(key, true);
    }

    private Optional<Item<T>> get(ItemKey key, boolean consistent) {
        Map<String, AttributeValue> attributes = client.getItem(GetItemRequest.builder()
                        .tableName(layout.table())
                        .key(layout.key(key))
                        .consistentRead(consistent)
                        .build())
                .item();
        return layout.isGone(attributes, clock.instant()) ? Optional.empty() : Optional.of(layout.read(attributes));
    }

    /**
     * Replaces an item that nobody else has changed since it was read.
     *
     * @param version the version that was read
     * @throws VersionConflictException if it has another one now
     * @throws ItemNotFoundException if it is not there
     */
    public Item<T> replace(ItemKey key, String version, T value) {
        Item<T> item = item(key, value);
        try {
            client.putItem(
                    put(item).applyMutation(conditions.versionOfPut(version)).build());
            return item;
        } catch (ConditionalCheckFailedException e) {
            if (isOurs(e, item)) {
                return item;
            }
            throw missed(e);
        }
    }

    /**
     * Reads an item, changes it and replaces it, again from the begin where somebody else was faster.
     *
     * @param change makes the new value of the one that is there; may run several times
     * @throws VersionConflictException if others were faster 12 times
     * @throws ItemNotFoundException if it is not there
     */
    public Item<T> update(ItemKey key, UnaryOperator<T> change) {
        for (int attempt = 1; ; attempt++) {
            Item<T> read =
                    getConsistently(key).orElseThrow(() -> new ItemNotFoundException("There is no item with this key"));
            try {
                return replace(key, read.version(), change.apply(read.value()));
            } catch (VersionConflictException e) {
                if (attempt == MAX_ATTEMPTS) {
                    throw e;
                }
                pause(attempt, e);
            }
        }
    }

    private static void pause(int attempt, VersionConflictException conflict) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(Math.min(4 << attempt, MAX_PAUSE_MILLIS)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw conflict;
        }
    }

    /** Deletes an item, if it is there. */
    public void delete(ItemKey key) {
        client.deleteItem(DeleteItemRequest.builder()
                .tableName(layout.table())
                .key(layout.key(key))
                .build());
    }

    /**
     * Deletes an item that nobody else has changed since it was read.
     *
     * @throws VersionConflictException if it has another version now
     * @throws ItemNotFoundException if it is not there; also where the SDK had to send the deletion twice
     */
    public void delete(ItemKey key, String version) {
        try {
            client.deleteItem(DeleteItemRequest.builder()
                    .tableName(layout.table())
                    .key(layout.key(key))
                    .applyMutation(conditions.versionOfDelete(version))
                    .build());
        } catch (ConditionalCheckFailedException e) {
            throw missed(e);
        }
    }

    /**
     * A page of items.
     *
     * @throws InvalidCursorException if the cursor is not one of this query and its user
     * @throws IllegalStateException if the store was built without a key for cursors
     */
    public ItemPage<T> query(ItemQuery query) {
        return pages.page(query);
    }

    /** Warms up the calls before a SnapStart checkpoint; nothing reaches DynamoDB. */
    public void prime() {
        Map<String, AttributeValue> key = Map.of(layout.partition(), AttributeValue.fromS("prime"));
        Clients.prime(DynamoDbClient.builder(), primer -> {
            primer.getItem(r -> r.tableName(layout.table()).key(key));
            primer.putItem(r -> r.tableName(layout.table()).item(key));
        });
    }

    private Item<T> item(ItemKey key, T value) {
        return new Item<>(key, Versions.next(), value, layout.expiryOf(value));
    }

    private PutItemRequest.Builder put(Item<T> item) {
        return PutItemRequest.builder().tableName(layout.table()).item(layout.write(item));
    }

    /** The first answer was lost, and the SDK's second attempt met what the first had written. */
    private boolean isOurs(ConditionalCheckFailedException e, Item<T> item) {
        return e.hasItem() && layout.versionOf(e.item()).equals(item.version());
    }

    private ItemStoreException missed(ConditionalCheckFailedException e) {
        return !e.hasItem() || layout.isGone(e.item(), clock.instant())
                ? new ItemNotFoundException("There is no item with this key")
                : new VersionConflictException("The item was changed by somebody else since it was read");
    }
}
