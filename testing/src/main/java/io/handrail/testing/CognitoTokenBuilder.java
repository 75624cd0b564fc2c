package io.handrail.testing;

import io.handrail.core.json.JsonCodec;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A token to be signed. Not thread-safe.
 *
 * @see CognitoTokens
 */
public final class CognitoTokenBuilder {

    private final CognitoTokens pool;
    private final Map<String, Object> claims = new LinkedHashMap<>();

    CognitoTokenBuilder(CognitoTokens pool, String subject, String use, String clientClaim, String clientId) {
        this.pool = pool;
        long now = Instant.now().getEpochSecond();
        claims.put("sub", subject);
        claims.put("iss", pool.issuer());
        claims.put(clientClaim, clientId);
        claims.put("token_use", use);
        claims.put("auth_time", now);
        claims.put("iat", now);
        claims.put("exp", now + 3600);
        claims.put("jti", UUID.randomUUID().toString());
    }

    /** The user's name, under the name that it has in a token of this use. */
    public CognitoTokenBuilder username(String name) {
        return claim("id".equals(claims.get("token_use")) ? "cognito:username" : "username", name);
    }

    /** The groups that the user is in. */
    public CognitoTokenBuilder groups(String... names) {
        return claim("cognito:groups", List.of(names));
    }

    /** The scopes of an access token. */
    public CognitoTokenBuilder scopes(String... names) {
        return claim("scope", String.join(" ", names));
    }

    /** When its time is over, from now; one that is negative has expired. */
    public CognitoTokenBuilder expiresIn(Duration time) {
        return claim("exp", Instant.now().plus(time).getEpochSecond());
    }

    /** Any claim, in place of the one there was; null takes it away. */
    public CognitoTokenBuilder claim(String name, @Nullable Object value) {
        if (value == null) {
            claims.remove(name);
        } else {
            claims.put(name, value);
        }
        return this;
    }

    /** The claims, for a test of what comes behind an authorizer that has verified them. */
    public Map<String, Object> claims() {
        return Map.copyOf(claims);
    }

    /** The token, signed. */
    public String token() {
        return pool.sign(JsonCodec.standard().bind(Object.class).toJson(claims));
    }
}
