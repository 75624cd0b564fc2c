package io.handrail.web.items;

import org.jspecify.annotations.Nullable;

/**
 * Which items are asked for. Immutable; each method gives another query.
 *
 * @param partition the partition key
 * @param prefix what the sort keys begin with; empty for all
 * @param limit how many items at most, 1 to {@value #MAX_LIMIT}
 * @param descending whether from the last to the first
 * @param consistent whether all earlier writes are seen, at twice the cost
 * @param user whose cursors these are; empty if anybody's
 * @param cursor where to go on; null for the begin
 */
public record ItemQuery(
        String partition,
        String prefix,
        int limit,
        boolean descending,
        boolean consistent,
        String user,
        @Nullable String cursor) {

    /** What a page has if nobody says otherwise. */
    public static final int DEFAULT_LIMIT = 25;

    /** The most that a page may have. */
    public static final int MAX_LIMIT = 1000;

    /** @throws InvalidItemException if a key is none, or the limit is out of bounds */
    public ItemQuery {
        ItemKey.of(partition);
        ItemKey.checkPrefix(prefix);
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new InvalidItemException("The limit is 1 to " + MAX_LIMIT + ", not " + limit);
        }
    }

    /** All items of a partition, {@value #DEFAULT_LIMIT} a page. */
    public static ItemQuery of(String partition) {
        return new ItemQuery(partition, "", DEFAULT_LIMIT, false, false, "", null);
    }

    /** Only those whose sort keys begin with this. */
    public ItemQuery prefix(String sortKeyPrefix) {
        return new ItemQuery(partition, sortKeyPrefix, limit, descending, consistent, user, cursor);
    }

    /**
     * How many items a page has at most; check what comes from a request against bounds of your own.
     *
     * @throws InvalidItemException if it is not 1 to {@value #MAX_LIMIT}
     */
    public ItemQuery limit(int items) {
        return new ItemQuery(partition, prefix, items, descending, consistent, user, cursor);
    }

    /** From the last sort key to the first. */
    public ItemQuery reversed() {
        return new ItemQuery(partition, prefix, limit, !descending, consistent, user, cursor);
    }

    /** Sees all earlier writes. */
    public ItemQuery consistently() {
        return new ItemQuery(partition, prefix, limit, descending, true, user, cursor);
    }

    /** Binds the cursors to this user, where several read the same partition. */
    public ItemQuery forUser(String id) {
        return new ItemQuery(partition, prefix, limit, descending, consistent, id, cursor);
    }

    /** Goes on where the page ended that had this cursor; null and an empty string begin anew. */
    public ItemQuery after(@Nullable String pageCursor) {
        String or = pageCursor == null || pageCursor.isEmpty() ? null : pageCursor;
        return new ItemQuery(partition, prefix, limit, descending, consistent, user, or);
    }
}
