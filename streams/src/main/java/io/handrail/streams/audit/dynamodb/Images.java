package io.handrail.streams.audit.dynamodb;

import io.handrail.streams.audit.AuditEntry;
import io.handrail.streams.audit.internal.Hashes;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Images that are too large to lie in their entry: in pieces under their own SHA-256, so that writing one again changes
 * nothing. They are written before their entry; those of an entry that is never written stay and do no harm.
 */
final class Images {

    /** Leaves room for 200 KB of other attributes in an item of 400 KB. */
    private static final int MAX_BYTES = 200_000;

    /** At most three bytes each. */
    private static final int PIECE_CHARS = 100_000;

    private static final String PREFIX = "image#";
    private static final String PIECE = "piece";

    private final DynamoDbClient client;
    private final String table;

    Images(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    static boolean areLarge(AuditEntry entry) {
        return bytes(entry.before()) + bytes(entry.after()) > MAX_BYTES;
    }

    private static long bytes(@Nullable String image) {
        if (image == null) {
            return 0;
        }
        // Most are far from the limit and need no count.
        return image.length() <= MAX_BYTES / 6 ? 0 : image.getBytes(StandardCharsets.UTF_8).length;
    }

    /** The entry's attribute that stands for the image. */
    static String reference(String image) {
        return Hashes.sha256(image);
    }

    void write(@Nullable String image) {
        if (image == null) {
            return;
        }
        AttributeValue chain = Items.text(PREFIX + reference(image));
        int piece = 0;
        for (int start = 0; start < image.length(); piece++) {
            int end = end(image, start);
            Map<String, AttributeValue> item = new HashMap<>();
            item.put(AuditTable.CHAIN, chain);
            item.put(AuditTable.POSITION, Items.number(piece));
            item.put(PIECE, Items.text(image.substring(start, end)));
            client.putItem(r -> r.tableName(table).item(item));
            start = end;
        }
    }

    /** Not between the halves of a surrogate pair, which have no UTF-8 of their own. */
    private static int end(String image, int start) {
        int end = Math.min(start + PIECE_CHARS, image.length());
        return end < image.length() && Character.isHighSurrogate(image.charAt(end - 1)) ? end - 1 : end;
    }

    /** @throws IllegalArgumentException if it is not what was written */
    String read(String reference) {
        StringBuilder image = new StringBuilder();
        client.queryPaginator(r -> r.tableName(table)
                        .consistentRead(true)
                        .keyConditionExpression("#chain = :chain")
                        .expressionAttributeNames(Map.of("#chain", AuditTable.CHAIN))
                        .expressionAttributeValues(Map.of(":chain", Items.text(PREFIX + reference))))
                .items()
                .forEach(item ->
                        image.append(item.getOrDefault(PIECE, Items.text("")).s()));
        String text = image.toString();
        if (!reference(text).equals(reference)) {
            throw new IllegalArgumentException("its image was changed or removed");
        }
        return text;
    }
}
