package io.handrail.web.jwt;

import io.handrail.core.Environment;
import io.handrail.web.jwt.InvalidTokenException.Reason;
import io.handrail.web.jwt.internal.ClaimChecks;
import io.handrail.web.jwt.internal.KeyRing;
import io.handrail.web.jwt.internal.KeyTimes;
import io.handrail.web.jwt.internal.Signatures;
import io.handrail.web.jwt.internal.SignedToken;
import io.handrail.web.jwt.internal.Warming;
import java.security.GeneralSecurityException;
import java.security.interfaces.RSAPublicKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Verifies the tokens of Cognito user pools: signature, issuer, app client, use and time. One object for the function's
 * life; safe to use from many threads.
 *
 * {@snippet class="io.handrail.web.jwt.JwtSnippets" region="verify"}
 *
 * <p>The signature is verified by RS256, whatever a token claims, with the pool's own keys, whatever a token brings. They
 * are fetched when the first token comes and again after an hour; a token with a key that is not among them has them
 * fetched at once, but not more than once in 10 seconds, however many such tokens come. While they cannot be fetched, those
 * at hand serve for 24 hours; without any, {@link KeysUnavailableException} is thrown. {@link CognitoJwtBuilder} changes these times.
 *
 * <p>A token is good until it expires: signing out or disabling a user does not end it. Give access tokens a short life, or
 * ask Cognito where it matters.
 *
 * <p>Needs {@code com.nimbusds:nimbus-jose-jwt}.
 *
 * @see <a href="https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-tokens-verifying-a-jwt.html">AWS:
 *     verifying JSON web tokens</a>
 */
public final class CognitoJwt {

    /**
     * The characters that a token has at most. API Gateway takes no more than 10,240 bytes of headers, a load balancer 16 KB
     * of one.
     */
    public static final int MAX_TOKEN_LENGTH = 16_384;

    private final Map<String, KeyRing> keysByIssuer = new HashMap<>();
    private final ClaimChecks checks;

    CognitoJwt(CognitoJwtBuilder settings) {
        Map<String, Set<String>> clients = new HashMap<>();
        for (UserPool pool : settings.pools) {
            if (clients.put(pool.issuer(), Set.copyOf(pool.clientIds())) != null) {
                throw new IllegalArgumentException(
                        "The user pool " + pool.issuer() + " is named twice; name all of its app clients at once.");
            }
            KeyTimes times =
                    new KeyTimes(settings.fresh.toMillis(), settings.usable.toMillis(), settings.coolDown.toMillis());
            keysByIssuer.put(pool.issuer(), new KeyRing(pool.issuer(), settings.keys, times, settings.clock));
        }
        this.checks = new ClaimChecks(clients, settings.use, settings.skew.toSeconds(), settings.clock);
    }

    /**
     * Takes the access tokens of one pool, named by the function's environment variables:
     *
     * <ul>
     *   <li>{@code USER_POOL_ID}: the pool, such as {@code us-east-1_Example};
     *   <li>{@code USER_POOL_CLIENT_ID}: its app client, or several with commas between them;
     *   <li>{@code USER_POOL_TOKEN_USE}: {@code access} (if not set), {@code id} or {@code any};
     *   <li>{@code USER_POOL_ISSUER}: the issuer where it is not AWS's, such as that of a local stand-in;
     *   <li>{@code USER_POOL_JWKS}: the pool's key set itself, for a function that cannot fetch it; it must be set anew when
     *       the pool changes its keys.
     * </ul>
     *
     * @throws IllegalStateException if one that is needed is not set
     * @throws IllegalArgumentException if one is not what it should be
     */
    public static CognitoJwt fromEnvironment() {
        String id = Environment.require("USER_POOL_ID", "the user pool whose tokens are taken");
        String clients = Environment.require("USER_POOL_CLIENT_ID", "the app clients whose tokens are taken");
        UserPool pool = UserPool.of(id, names(clients));
        String issuer = Environment.get("USER_POOL_ISSUER");
        CognitoJwtBuilder builder = builder(issuer == null ? pool : new UserPool(issuer, pool.clientIds()));
        String use = Environment.get("USER_POOL_TOKEN_USE", "access");
        switch (use) {
            case "access" -> builder.use(TokenUse.ACCESS);
            case "id" -> builder.use(TokenUse.ID);
            case "any" -> builder.anyUse();
            default ->
                throw new IllegalArgumentException(
                        "Environment variable USER_POOL_TOKEN_USE is access, id or any, not " + use + ".");
        }
        String keys = Environment.get("USER_POOL_JWKS");
        return (keys == null ? builder : builder.keys(JwksSource.fixed(keys))).build();
    }

    private static String[] names(String joined) {
        List<String> names = new ArrayList<>();
        int from = 0;
        for (int comma = joined.indexOf(','); comma >= 0; comma = joined.indexOf(',', from)) {
            names.add(joined.substring(from, comma).trim());
            from = comma + 1;
        }
        names.add(joined.substring(from).trim());
        return names.toArray(new String[0]);
    }

    /** Takes the tokens of these pools; to be {@linkplain CognitoJwtBuilder#build() built}. */
    public static CognitoJwtBuilder builder(UserPool... pools) {
        return new CognitoJwtBuilder(pools);
    }

    /**
     * Verifies a token.
     *
     * @param token the token alone, without {@code Bearer}
     * @throws InvalidTokenException if it is not to be taken; says why
     * @throws KeysUnavailableException if nothing can be said about it
     */
    public CognitoUser verify(String token) {
        if (token.length() > MAX_TOKEN_LENGTH) {
            throw new InvalidTokenException(
                    Reason.TOO_LONG, "The token has more than " + MAX_TOKEN_LENGTH + " characters.");
        }
        SignedToken signed = SignedToken.parse(token);
        // The issuer chooses among the pools that are taken anyway; that the token is of it, the signature says.
        String issuer = signed.claims().get("iss") instanceof String text ? text : "";
        KeyRing keys = keysByIssuer.get(issuer);
        if (keys == null) {
            throw new InvalidTokenException(Reason.WRONG_ISSUER, "The token is of no user pool that is taken here.");
        }
        RSAPublicKey key = keys.key(signed.kid());
        if (key == null) {
            throw new InvalidTokenException(Reason.UNKNOWN_KEY, "The token's kid is none of its user pool's keys.");
        }
        if (!Signatures.fits(signed, key)) {
            throw new InvalidTokenException(Reason.WRONG_SIGNATURE, "The token's signature does not fit.");
        }
        return checks.user(signed.claims());
    }

    /**
     * Warms up before a SnapStart checkpoint; call it in the handler's {@code prime()}. It verifies a token of its own and
     * fetches the pools' keys, for the sake of the connection: keys that are too old by the time of the restore are fetched
     * again. A failed fetch does not matter.
     *
     * @throws GeneralSecurityException if the JDK has no RSA
     */
    public void prime() throws GeneralSecurityException {
        Warming.verifyOnce();
        for (KeyRing keys : keysByIssuer.values()) {
            try {
                keys.key("");
            } catch (KeysUnavailableException e) {
                // The first token fetches them, then.
            }
        }
    }
}
