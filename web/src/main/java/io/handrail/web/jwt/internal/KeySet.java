package io.handrail.web.jwt.internal;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import io.handrail.core.json.InvalidJsonException;
import io.handrail.core.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.interfaces.RSAPublicKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The keys of a pool at one time.
 *
 * <p>The document is read by the module's own reader: Nimbus's would load a second Gson, 170 classes, for it.
 */
final class KeySet {

    private static final StrictJson JSON = new StrictJson();

    /** What RS256 needs at least (RFC 7518, section 3.3); larger ones than these only cost time. */
    private static final int MIN_BITS = 2048;

    private static final int MAX_BITS = 8192;

    private final Map<String, RSAPublicKey> keys;
    private final long fetchedAt;

    private KeySet(Map<String, RSAPublicKey> keys, long fetchedAt) {
        this.keys = keys;
        this.fetchedAt = fetchedAt;
    }

    /**
     * Reads a document; keys that are of no use here, such as those of another algorithm, are passed over.
     *
     * @throws IOException if it is no key set, or has no key of use: as if there was no answer
     */
    static KeySet parse(byte[] document, long fetchedAt) throws IOException {
        Map<String, RSAPublicKey> keys = new HashMap<>();
        try {
            Map<String, Object> set = Json.parse(new String(document, StandardCharsets.UTF_8), JSON);
            if (set != null && set.get("keys") instanceof List<?> list) {
                for (Object entry : list) {
                    if (entry instanceof Map<?, ?> jwk) {
                        add(jwk, keys);
                    }
                }
            }
        } catch (InvalidJsonException e) {
            throw new IOException("The key set is not JSON.", e);
        }
        if (keys.isEmpty()) {
            throw new IOException("The key set has no RSA key for RS256.");
        }
        return new KeySet(keys, fetchedAt);
    }

    private static void add(Map<?, ?> jwk, Map<String, RSAPublicKey> keys) {
        boolean usable = "RSA".equals(jwk.get("kty"))
                && isOrAbsent(jwk.get("use"), "sig")
                && isOrAbsent(jwk.get("alg"), "RS256");
        if (usable
                && jwk.get("kid") instanceof String kid
                && jwk.get("n") instanceof String modulus
                && jwk.get("e") instanceof String exponent) {
            RSAPublicKey key = key(modulus, exponent);
            if (key != null) {
                keys.put(kid, key);
            }
        }
    }

    private static boolean isOrAbsent(@Nullable Object value, String expected) {
        return value == null || value.equals(expected);
    }

    private static @Nullable RSAPublicKey key(String modulus, String exponent) {
        try {
            RSAPublicKey key = new RSAKey.Builder(new Base64URL(modulus), new Base64URL(exponent))
                    .build()
                    .toRSAPublicKey();
            int bits = key.getModulus().bitLength();
            return bits >= MIN_BITS && bits <= MAX_BITS ? key : null;
        } catch (JOSEException | IllegalArgumentException | IllegalStateException e) {
            return null;
        }
    }

    @Nullable
    RSAPublicKey get(String kid) {
        return keys.get(kid);
    }

    /** Whether it was fetched less than so many milliseconds ago; one from the future was not. */
    boolean isYounger(long millis, long now) {
        return now >= fetchedAt && now - fetchedAt < millis;
    }
}
