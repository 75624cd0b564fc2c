package io.handrail.edge.validate;

import io.handrail.edge.text.Base64;

/** Base64 bodies. */
final class Bodies {

    private Bodies() {}

    @SuppressWarnings("ReturnValueIgnored") // asked for whether it throws
    static boolean isBase64(String data) {
        try {
            Base64.decode(data);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Of good Base64. */
    static int decodedLength(String data) {
        int padding = data.endsWith("==") ? 2 : data.endsWith("=") ? 1 : 0;
        return data.length() / 4 * 3 - padding;
    }
}
