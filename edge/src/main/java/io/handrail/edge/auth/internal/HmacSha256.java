package io.handrail.edge.auth.internal;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC with SHA-256 (RFC 2104). */
public final class HmacSha256 {

    /** As long as the hash (RFC 7518, section 3.2); a shorter key can be guessed from one signature. */
    public static final int KEY_BYTES = 32;

    private HmacSha256() {}

    /**
     * A copy of a key that is long enough.
     *
     * @throws IllegalArgumentException if it is shorter than 32 bytes
     */
    public static byte[] key(byte[] secret) {
        if (secret.length < KEY_BYTES) {
            throw new IllegalArgumentException("A key of HMAC-SHA256 has 32 bytes at least; this has " + secret.length);
        }
        return secret.clone();
    }

    /** The signature, 32 bytes. */
    public static byte[] sign(byte[] key, byte[] data) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(data);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every platform has HmacSHA256", e);
        }
    }
}
