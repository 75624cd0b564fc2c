package io.handrail.edge.rules;

import io.handrail.edge.auth.JwtKey;
import io.handrail.edge.auth.JwtResult;
import io.handrail.edge.auth.JwtVerifier;
import org.jspecify.annotations.Nullable;

/**
 * A JSON Web Token of HS256 is genuine, in time and for us, as {@link JwtVerifier} sees it. Made by {@link
 * Conditions#bearerToken} and {@link Conditions#token}. Immutable.
 */
public final class Token extends Condition {

    private static final Value AUTHORIZATION = Conditions.header("authorization");

    private final @Nullable Value where;
    private final Secret secret;
    private final @Nullable String issuer;
    private final @Nullable String audience;

    Token(@Nullable Value where, Secret secret, @Nullable String issuer, @Nullable String audience) {
        this.where = where;
        this.secret = secret;
        this.issuer = issuer;
        this.audience = audience;
    }

    /** The same for tokens of this {@code iss} only. */
    public Token withIssuer(String issuer) {
        return new Token(where, secret, named(issuer), audience);
    }

    /** The same for tokens with this {@code aud} only. */
    public Token withAudience(String audience) {
        return new Token(where, secret, issuer, named(audience));
    }

    private static String named(String name) {
        if (name.isEmpty()) {
            throw new IllegalArgumentException("An issuer or an audience has a name");
        }
        return name;
    }

    @Override
    boolean test(Exchange exchange) {
        byte[] key = secret.bytes(exchange);
        if (key == null) {
            return false;
        }
        JwtVerifier verifier = JwtVerifier.of(JwtKey.hs256(key));
        if (issuer != null) {
            verifier = verifier.withIssuer(issuer);
        }
        if (audience != null) {
            verifier = verifier.withAudience(audience);
        }
        JwtResult result = where == null
                ? verifier.verifyBearer(AUTHORIZATION.get(exchange), exchange.seconds)
                : verifier.verify(where.get(exchange), exchange.seconds);
        return result instanceof JwtResult.Verified;
    }

    @Override
    String js(Js js) {
        String token = where == null ? js.call(Helper.BEARER, AUTHORIZATION.js(js)) : where.js(js);
        String key = secret.js(js);
        if (audience != null) {
            return js.call(Helper.TOKEN, token, key, issuer == null ? "''" : Literal.of(issuer), Literal.of(audience));
        }
        return issuer == null
                ? js.call(Helper.TOKEN, token, key)
                : js.call(Helper.TOKEN, token, key, Literal.of(issuer));
    }

    @Override
    void check(Scope scope, boolean definite) {
        if (where != null) {
            where.check(scope);
        }
        secret.check(scope);
    }
}
