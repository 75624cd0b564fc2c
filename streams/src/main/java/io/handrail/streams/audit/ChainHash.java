package io.handrail.streams.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.handrail.streams.audit.internal.Hashes;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * What proves an entry: SHA-256 over its {@linkplain AuditEntry#content() content}, in which the hash of the entry before
 * stands, as lower-case hexadecimal digits. With a secret it is HMAC-SHA-256: then only who has the secret can write an
 * entry that fits; without, whoever can write into the store can compute a whole chain anew (see {@link Anchor}).
 * Thread-safe.
 */
public final class ChainHash {

    private static final int MIN_SECRET = 16;

    private final @Nullable SecretKeySpec secret;

    private ChainHash(@Nullable SecretKeySpec secret) {
        this.secret = secret;
    }

    /** SHA-256. */
    public static ChainHash plain() {
        return new ChainHash(null);
    }

    /**
     * HMAC-SHA-256.
     *
     * @throws IllegalArgumentException if the secret has fewer than 16 bytes
     */
    public static ChainHash keyed(byte[] secret) {
        if (secret.length < MIN_SECRET) {
            throw new IllegalArgumentException("The secret of an audit trail has " + secret.length + " bytes; it needs "
                    + MIN_SECRET + " or more");
        }
        return new ChainHash(new SecretKeySpec(secret, "HmacSHA256"));
    }

    /** The hash that the entry should have. */
    public String of(AuditEntry entry) {
        return secret == null ? Hashes.sha256(entry.content()) : hmac(secret, entry.content());
    }

    AuditEntry seal(AuditEntry entry) {
        return entry.withHash(of(entry));
    }

    boolean proves(AuditEntry entry) {
        return MessageDigest.isEqual(of(entry).getBytes(UTF_8), entry.hash().getBytes(UTF_8));
    }

    private static String hmac(SecretKeySpec secret, String content) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(secret);
            return HexFormat.of().formatHex(mac.doFinal(content.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256", e);
        }
    }
}
