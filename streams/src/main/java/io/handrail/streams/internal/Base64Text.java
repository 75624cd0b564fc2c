package io.handrail.streams.internal;

import io.handrail.core.json.InvalidJsonException;
import java.util.Base64;

/** Text that must be base64. */
public final class Base64Text {

    private Base64Text() {}

    /**
     * Decodes the text.
     *
     * @param path where it is, for the error
     * @throws InvalidJsonException if it is not base64
     */
    public static byte[] bytes(String base64, String path) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new InvalidJsonException(path, "not base64", e);
        }
    }
}
