package io.handrail.streams.firehose.transform;

import io.handrail.streams.firehose.transform.internal.Values;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Values that stand for personal ones. */
final class Pseudonyms {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int LEAST_SECRET = 16;

    private Pseudonyms() {}

    /** The key, checked here, where it is configured. */
    static SecretKeySpec key(byte[] secret) {
        if (secret.length < LEAST_SECRET) {
            throw new IllegalArgumentException("The secret has " + secret.length + " bytes; it needs " + LEAST_SECRET
                    + " or more, or whoever has the data finds it out");
        }
        return new SecretKeySpec(secret, ALGORITHM);
    }

    /** HMAC-SHA-256 in hexadecimal; null of what is not a string, number or boolean. */
    static @Nullable String hash(Object value, SecretKeySpec key) {
        String text = Values.text(value);
        if (text == null) {
            return null;
        }
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM + ", but this one has not", e);
        }
    }

    /** Asterisks, and the last characters where they are at most half of all; null as above. */
    static @Nullable String mask(Object value, int visible) {
        String text = Values.text(value);
        if (text == null) {
            return null;
        }
        int length = text.codePointCount(0, text.length());
        int shown = 2 * visible <= length ? visible : 0;
        return "*".repeat(length - shown) + text.substring(text.offsetByCodePoints(text.length(), -shown));
    }
}
