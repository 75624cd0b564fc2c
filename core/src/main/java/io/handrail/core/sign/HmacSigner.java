package io.handrail.core.sign;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Signs by HMAC-SHA256 what a client keeps and sends back, so that it cannot be changed on the way. It hides nothing: what
 * is signed can be read.
 *
 * <p>Signatures are base64url without padding, 43 characters. The first key signs; all of them are taken when a signature
 * is checked, so that a key is replaced by putting the new one first and leaving the old one for as long as its signatures
 * are good. A key should be 32 random bytes.
 *
 * <p>Thread-safe.
 *
 * {@snippet class="io.handrail.core.sign.HmacSignerTest" region="token"}
 */
public final class HmacSigner {

    private static final String ALGORITHM = "HmacSHA256";

    private static final int MIN_KEY_BYTES = 16;

    private final SecretKeySpec[] keys;

    private HmacSigner(SecretKeySpec[] keys) {
        this.keys = keys;
    }

    /**
     * Signs for one purpose: a signature of another purpose is not taken, even where the secret is the same. Each purpose
     * gets a key of its own, derived from the secret.
     *
     * @param purpose what is signed, such as {@code cookie}; never changed, or what was signed before is lost
     * @param secrets the newest first; copied
     * @throws IllegalArgumentException if there is none, or one has fewer than 16 bytes
     */
    public static HmacSigner of(String purpose, byte[]... secrets) {
        SecretKeySpec[] keys = keys(secrets);
        // No text that a signer without a purpose signs begins with this byte, so none of its signatures is a derived
        // key.
        String label = "\0handrail:" + purpose;
        for (int i = 0; i < keys.length; i++) {
            keys[i] = new SecretKeySpec(mac(keys[i], label.getBytes(StandardCharsets.UTF_8)), ALGORITHM);
        }
        return new HmacSigner(keys);
    }

    /**
     * Signs with the secrets as they are, for formats that others define. Such a secret must serve nothing else.
     *
     * @param secrets the newest first; copied
     * @throws IllegalArgumentException if there is none, or one has fewer than 16 bytes
     */
    public static HmacSigner withoutPurpose(byte[]... secrets) {
        return new HmacSigner(keys(secrets));
    }

    private static SecretKeySpec[] keys(byte[][] secrets) {
        if (secrets.length == 0) {
            throw new IllegalArgumentException("Without a key nothing can be signed");
        }
        SecretKeySpec[] keys = new SecretKeySpec[secrets.length];
        for (int i = 0; i < keys.length; i++) {
            if (secrets[i].length < MIN_KEY_BYTES) {
                throw new IllegalArgumentException("A key for signatures has at least " + MIN_KEY_BYTES + " bytes");
            }
            keys[i] = new SecretKeySpec(secrets[i], ALGORITHM);
        }
        return keys;
    }

    /** The signature of a text, of its UTF-8. */
    public String sign(String text) {
        return sign(keys[0], text);
    }

    /** Whether the signature is that of the text, by any of the keys. Takes as long whichever character differs. */
    public boolean isSignature(@Nullable String signature, String text) {
        if (signature == null) {
            return false;
        }
        // As text: base64 that is decoded leaves room for a second spelling of the same bytes.
        byte[] given = signature.getBytes(StandardCharsets.UTF_8);
        boolean found = false;
        for (SecretKeySpec key : keys) {
            found |= MessageDigest.isEqual(sign(key, text).getBytes(StandardCharsets.US_ASCII), given);
        }
        return found;
    }

    /** The bytes with their signature, as one text of base64url and a dot: fit for a cookie, a query or JSON. */
    public String token(byte[] payload) {
        String encoded = Base64.getUrlEncoder().withoutPadding().encodeToString(payload);
        return encoded + "." + sign(encoded);
    }

    /** The bytes of a {@link #token}; empty where it is none, or was not signed by any of the keys for this purpose. */
    public Optional<byte[]> payload(@Nullable String token) {
        int dot = token == null ? -1 : token.indexOf('.');
        if (token == null || dot < 0) {
            return Optional.empty();
        }
        String encoded = token.substring(0, dot);
        if (!isSignature(token.substring(dot + 1), encoded)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Base64.getUrlDecoder().decode(encoded));
        } catch (IllegalArgumentException e) {
            // Signed by the same key, yet not by token().
            return Optional.empty();
        }
    }

    private static String sign(SecretKeySpec key, String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(mac(key, text.getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] mac(SecretKeySpec key, byte[] data) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(data);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HMAC-SHA256", e);
        }
    }
}
