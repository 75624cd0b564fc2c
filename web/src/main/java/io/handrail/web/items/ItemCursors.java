package io.handrail.web.items;

import io.handrail.core.sign.HmacSigner;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Cursors: the sort key of the last item of a page, in base64url, and a signature over it, the table, the query and its
 * user. The limit may change from page to page.
 */
final class ItemCursors {

    /** A sort key of 1,024 bytes and a signature. */
    private static final int MAX_LENGTH = 1500;

    private final HmacSigner signer;

    ItemCursors(HmacSigner signer) {
        this.signer = signer;
    }

    String make(String sortKey, String table, ItemQuery query) {
        String encoded =
                Base64.getUrlEncoder().withoutPadding().encodeToString(sortKey.getBytes(StandardCharsets.UTF_8));
        return encoded + '.' + signer.sign(signed(encoded, table, query));
    }

    /** @throws InvalidCursorException if it was not made here for this table, query and user */
    String read(String cursor, String table, ItemQuery query) {
        int dot = cursor.indexOf('.');
        if (cursor.length() <= MAX_LENGTH && dot >= 0) {
            String encoded = cursor.substring(0, dot);
            if (signer.isSignature(cursor.substring(dot + 1), signed(encoded, table, query))) {
                return new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
            }
        }
        throw new InvalidCursorException("The cursor is not one of this list; begin without one");
    }

    /** Lengths before the parts, so that no two queries are signed as the same text. */
    private static String signed(String encoded, String table, ItemQuery query) {
        StringBuilder text = new StringBuilder(encoded).append('.').append(query.descending() ? 'd' : 'a');
        for (String part : new String[] {table, query.user(), query.partition(), query.prefix()}) {
            text.append('.').append(part.length()).append(':').append(part);
        }
        return text.toString();
    }
}
