package io.handrail.web.items;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The key of an item: strings, as DynamoDB orders them by their UTF-8 bytes. What belongs to a user is best kept in a
 * partition named after the user's id, out of the verified token and never out of the request.
 *
 * @param partition the partition key, 1 to 2,048 bytes
 * @param sort the sort key, 1 to 1,024 bytes; null for a table without one
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Constraints.html">AWS: limits</a>
 */
public record ItemKey(String partition, @Nullable String sort) {

    private static final int MAX_PARTITION_BYTES = 2048;
    private static final int MAX_SORT_BYTES = 1024;

    /** @throws InvalidItemException if a part is empty, too long or no Unicode text */
    public ItemKey {
        check("partition", partition, MAX_PARTITION_BYTES);
        if (sort != null) {
            check("sort", sort, MAX_SORT_BYTES);
        }
    }

    /** The key of a table without a sort key. */
    public static ItemKey of(String partition) {
        return new ItemKey(partition, null);
    }

    /** The key of a table with a sort key. */
    public static ItemKey of(String partition, String sort) {
        return new ItemKey(partition, sort);
    }

    private static void check(String part, String value, int maxBytes) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        if (utf8.length == 0 || utf8.length > maxBytes) {
            throw new InvalidItemException("The " + part + " key has 1 to " + maxBytes + " bytes, not " + utf8.length);
        }
        // Half a surrogate pair becomes a question mark, and so another's key.
        if (!value.equals(new String(utf8, StandardCharsets.UTF_8))) {
            throw new InvalidItemException("The " + part + " key is no Unicode text");
        }
    }

    static void checkPrefix(String prefix) {
        if (!prefix.isEmpty()) {
            check("sort", prefix, MAX_SORT_BYTES);
        }
    }
}
