package io.handrail.edge.auth;

import io.handrail.edge.auth.JwtResult.Reason;
import io.handrail.edge.auth.JwtResult.Refused;
import io.handrail.edge.auth.internal.JsonText;
import io.handrail.edge.text.Ascii;
import io.handrail.edge.text.Base64;
import io.handrail.edge.text.Utf8;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Checks JSON Web Tokens (RFC 7519) in the compact form: the signature by a key that is for one algorithm, the times with
 * an allowance of a minute for clocks, the issuer and the audience where they are given. A token without an expiry is
 * refused. Immutable.
 *
 * {@snippet class="io.handrail.edge.Snippets" region="jwt"}
 */
public final class JwtVerifier {

    /** The longest token, in characters; as much as a cookie or two. */
    public static final int LONGEST = 8_192;

    private static final long SKEW_SECONDS = 60;

    private final Map<String, JwtKey> keys;
    private final @Nullable JwtKey onlyKey;
    private final @Nullable String issuer;
    private final @Nullable String audience;

    private JwtVerifier(
            Map<String, JwtKey> keys, @Nullable JwtKey onlyKey, @Nullable String issuer, @Nullable String audience) {
        this.keys = keys;
        this.onlyKey = onlyKey;
        this.issuer = issuer;
        this.audience = audience;
    }

    /** With one key for all tokens, whatever {@code kid} they name. */
    public static JwtVerifier of(JwtKey key) {
        return new JwtVerifier(Map.of(), key, null, null);
    }

    /** With a key for the tokens that name its {@code kid}; add others with {@link #withKey}. */
    public static JwtVerifier of(String kid, JwtKey key) {
        return new JwtVerifier(Map.of(kid, key), null, null, null);
    }

    /**
     * The same with one more key.
     *
     * @throws IllegalStateException if there is one key for all tokens
     */
    public JwtVerifier withKey(String kid, JwtKey key) {
        if (onlyKey != null) {
            throw new IllegalStateException("This verifier has one key for all tokens; start with of(kid, key)");
        }
        Map<String, JwtKey> more = new LinkedHashMap<>(keys);
        more.put(kid, key);
        return new JwtVerifier(more, null, issuer, audience);
    }

    /** The same for tokens of this {@code iss} only. */
    public JwtVerifier withIssuer(String issuer) {
        return new JwtVerifier(keys, onlyKey, issuer, audience);
    }

    /** The same for tokens with this {@code aud} only. */
    public JwtVerifier withAudience(String audience) {
        return new JwtVerifier(keys, onlyKey, issuer, audience);
    }

    /**
     * Checks the token of an {@code Authorization: Bearer} header.
     *
     * @param header its value; null if there is none
     * @param now seconds since 1970: {@code System.currentTimeMillis() / 1000}
     */
    public JwtResult verifyBearer(@Nullable String header, long now) {
        if (header == null || !Ascii.lower(header).startsWith("bearer ")) {
            return new Refused(Reason.MISSING);
        }
        return verify(Ascii.trim(header.substring(7)), now);
    }

    /**
     * Checks a token.
     *
     * @param token in the compact form; null if there is none
     * @param now seconds since 1970: {@code System.currentTimeMillis() / 1000}
     */
    public JwtResult verify(@Nullable String token, long now) {
        if (token == null) {
            return new Refused(Reason.MISSING);
        }
        int first = token.indexOf('.');
        int second = token.indexOf('.', first + 1);
        if (token.length() > LONGEST || first <= 0 || second < 0 || token.indexOf('.', second + 1) >= 0) {
            return new Refused(Reason.MALFORMED);
        }
        Map<String, Object> header = object(token.substring(0, first));
        Map<String, Object> claims = object(token.substring(first + 1, second));
        byte[] signature = bytes(token.substring(second + 1));
        if (header == null || claims == null || signature == null) {
            return new Refused(Reason.MALFORMED);
        }
        JwtKey key = onlyKey != null ? onlyKey : key(header.get("kid"));
        if (key == null) {
            return new Refused(Reason.UNKNOWN_KEY);
        }
        // crit names what a reader must understand to trust the token (RFC 7515, section 4.1.11); we understand
        // nothing.
        if (!key.algorithm().equals(header.get("alg")) || header.containsKey("crit")) {
            return new Refused(Reason.ALGORITHM);
        }
        if (!key.verifies(Utf8.encode(token.substring(0, second)), signature)) {
            return new Refused(Reason.SIGNATURE);
        }
        Reason reason = refusal(new JwtClaims(claims), now);
        return reason == null ? new JwtResult.Verified(new JwtClaims(claims)) : new Refused(reason);
    }

    private @Nullable JwtKey key(@Nullable Object kid) {
        return kid instanceof String name ? keys.get(name) : null;
    }

    private @Nullable Reason refusal(JwtClaims claims, long now) {
        Long expires = claims.number("exp");
        if (expires == null || now - SKEW_SECONDS >= expires) {
            return Reason.EXPIRED;
        }
        Long begins = claims.number("nbf");
        if (claims.contains("nbf") && (begins == null || now + SKEW_SECONDS < begins)) {
            return Reason.NOT_YET_VALID;
        }
        if (issuer != null && !issuer.equals(claims.text("iss"))) {
            return Reason.ISSUER;
        }
        return audience != null && !claims.texts("aud").contains(audience) ? Reason.AUDIENCE : null;
    }

    private static @Nullable Map<String, Object> object(String part) {
        byte[] bytes = bytes(part);
        String text = bytes == null ? null : Utf8.decodeStrictly(bytes);
        return text == null ? null : JsonText.object(text);
    }

    private static byte @Nullable [] bytes(String part) {
        try {
            return Base64.decodeUrl(part);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
