package io.handrail.web.items;

import java.time.Instant;
import java.util.Optional;

/**
 * An item as it is in the table.
 *
 * @param key its key
 * @param version changes with every write and never comes back, not even when the item is deleted and created anew; ASCII
 *     letters, digits and hyphens. Empty for an item that was not written by an {@link ItemStore}
 * @param value the user's value
 * @param expires when it ends, in whole seconds, if it does
 * @param <T> the type of the value
 */
public record Item<T>(ItemKey key, String version, T value, Optional<Instant> expires) {

    /** The version as the value of an {@code ETag} header: in quotes. */
    public String etag() {
        return '"' + version + '"';
    }
}
