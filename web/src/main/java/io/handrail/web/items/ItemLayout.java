package io.handrail.web.items;

import io.handrail.core.dynamodb.ItemSize;
import io.handrail.core.dynamodb.JsonValues;
import io.handrail.core.json.InvalidJsonException;
import io.handrail.core.json.Json;
import io.handrail.core.json.JsonBinding;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How an item lies in the table: the value's JSON as attributes, and those of the store beside them. */
record ItemLayout<T>(
        String table,
        String partition,
        @Nullable String sort,
        String version,
        @Nullable String expires,
        Function<? super T, @Nullable Instant> expiry,
        JsonBinding<T> binding) {

    Map<String, AttributeValue> key(ItemKey key) {
        Map<String, AttributeValue> attributes = new HashMap<>();
        attributes.put(partition, AttributeValue.fromS(key.partition()));
        String sortKey = key.sort();
        if ((sort == null) != (sortKey == null)) {
            throw new IllegalArgumentException("The keys of table " + table + " have "
                    + (sort == null ? "no sort key" : "a sort key, " + sort) + "; see ItemStoreBuilder.sortKey");
        }
        if (sort != null) {
            attributes.put(sort, AttributeValue.fromS(sortKey));
        }
        return attributes;
    }

    /** The attributes to be put. */
    Map<String, AttributeValue> write(Item<T> item) {
        Map<String, AttributeValue> attributes = attributes(item.value());
        for (Map.Entry<String, AttributeValue> part : key(item.key()).entrySet()) {
            AttributeValue own = attributes.put(part.getKey(), part.getValue());
            if (own != null && !own.equals(part.getValue())) {
                throw new InvalidItemException(
                        "The value's " + part.getKey() + " is not that of the key it is to be written under");
            }
        }
        own(attributes, version, AttributeValue.fromS(item.version()));
        if (expires != null) {
            item.expires()
                    .ifPresentOrElse(
                            at -> own(attributes, expires, AttributeValue.fromN(Long.toString(at.getEpochSecond()))),
                            () -> own(attributes, expires, null));
        }
        long bytes = ItemSize.of(attributes);
        if (bytes > ItemSize.MAX_BYTES) {
            throw new ItemTooLargeException(
                    "An item of table " + table + " has at most 400 KB, not " + bytes / 1024 + " KB");
        }
        return attributes;
    }

    private Map<String, AttributeValue> attributes(T value) {
        String json = binding.toJson(value);
        if (!json.startsWith("{")) {
            throw new IllegalArgumentException(
                    "Items are JSON objects; " + value.getClass().getName() + " is not one");
        }
        try {
            Map<String, AttributeValue> attributes = Json.parse(json, JsonValues::readItem);
            return attributes == null ? new LinkedHashMap<>() : attributes;
        } catch (IllegalArgumentException e) {
            throw new InvalidItemException("The value cannot be an item: " + e.getMessage());
        }
    }

    private void own(Map<String, AttributeValue> attributes, String name, @Nullable AttributeValue value) {
        if (attributes.containsKey(name)) {
            throw new IllegalArgumentException("The values of table " + table + " have a field " + name
                    + ", which is the name of an attribute of the store; ItemStoreBuilder can give it another name");
        }
        if (value != null) {
            attributes.put(name, value);
        }
    }

    Item<T> read(Map<String, AttributeValue> attributes) {
        Map<String, AttributeValue> value = new LinkedHashMap<>(attributes);
        value.remove(version);
        if (expires != null) {
            value.remove(expires);
        }
        return new Item<>(keyOf(attributes), versionOf(attributes), value(value), timeToLive(attributes));
    }

    private T value(Map<String, AttributeValue> attributes) {
        try {
            T value = binding.parse(Json.toJson(attributes, JsonValues::writeItem));
            if (value == null) {
                throw new IllegalStateException("An item of table " + table + " was read as null");
            }
            return value;
        } catch (InvalidJsonException e) {
            // Not the request's fault, so it must not leave as something that says so.
            throw new IllegalStateException(
                    "An item of table " + table + " is not what the store reads: " + e.getMessage(), e);
        }
    }

    ItemKey keyOf(Map<String, AttributeValue> attributes) {
        return new ItemKey(text(attributes, partition), sort == null ? null : text(attributes, sort));
    }

    String versionOf(Map<String, AttributeValue> attributes) {
        return attributes.containsKey(version) ? text(attributes, version) : "";
    }

    private String text(Map<String, AttributeValue> attributes, String name) {
        AttributeValue value = attributes.get(name);
        String text = value == null ? null : value.s();
        if (text == null) {
            throw new IllegalStateException("An item of table " + table + " has no string " + name);
        }
        return text;
    }

    /** When a value ends that is being written, as DynamoDB keeps it. */
    Optional<Instant> expiryOf(T value) {
        return Optional.ofNullable(expiry.apply(value)).map(at -> at.truncatedTo(ChronoUnit.SECONDS));
    }

    private Optional<Instant> timeToLive(Map<String, AttributeValue> attributes) {
        AttributeValue value = expires == null ? null : attributes.get(expires);
        return value == null || value.n() == null
                ? Optional.empty()
                : Optional.of(Instant.ofEpochSecond(Long.parseLong(value.n())));
    }

    /** DynamoDB deletes what has expired within days; until then it is there for whoever does not look. */
    boolean isGone(Map<String, AttributeValue> attributes, Instant now) {
        return attributes.isEmpty()
                || timeToLive(attributes).filter(at -> !at.isAfter(now)).isPresent();
    }
}
