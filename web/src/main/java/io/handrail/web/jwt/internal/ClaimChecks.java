package io.handrail.web.jwt.internal;

import io.handrail.web.jwt.CognitoUser;
import io.handrail.web.jwt.InvalidTokenException;
import io.handrail.web.jwt.InvalidTokenException.Reason;
import io.handrail.web.jwt.TokenUse;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a token says, once it is known that its pool says so. */
public final class ClaimChecks {

    private final Map<String, Set<String>> clientsByIssuer;
    private final @Nullable TokenUse wanted;
    private final long skewSeconds;
    private final Clock clock;

    /** @param wanted the use of all tokens, or null for either */
    public ClaimChecks(
            Map<String, Set<String>> clientsByIssuer, @Nullable TokenUse wanted, long skewSeconds, Clock clock) {
        this.clientsByIssuer = Map.copyOf(clientsByIssuer);
        this.wanted = wanted;
        this.skewSeconds = skewSeconds;
        this.clock = clock;
    }

    /**
     * The user of these claims, whose issuer is one of ours.
     *
     * @throws InvalidTokenException if they are not for here, or not for now
     */
    public CognitoUser user(Map<String, Object> claims) {
        if (!(claims.get("sub") instanceof String subject) || subject.isEmpty()) {
            throw SignedToken.malformed("it has no sub");
        }
        TokenUse use = use(claims);
        if (wanted != null && use != wanted) {
            throw new InvalidTokenException(Reason.WRONG_USE, "The token is not of the use " + wanted.claim() + ".");
        }
        Object client = claims.get(use == TokenUse.ID ? "aud" : "client_id");
        Set<String> taken = clientsByIssuer.getOrDefault(claims.getOrDefault("iss", ""), Set.of());
        if (!(client instanceof String) || !taken.contains(client)) {
            throw new InvalidTokenException(Reason.WRONG_CLIENT, "The token is of no app client that is taken here.");
        }
        checkTimes(claims);
        return CognitoUser.ofClaims(claims);
    }

    private static TokenUse use(Map<String, Object> claims) {
        Object use = claims.get("token_use");
        for (TokenUse one : TokenUse.values()) {
            if (one.claim().equals(use)) {
                return one;
            }
        }
        throw new InvalidTokenException(
                Reason.WRONG_USE,
                "The token says neither that it is an ID token nor that it is" + " an access token (token_use).");
    }

    private void checkTimes(Map<String, Object> claims) {
        long now = Math.floorDiv(clock.millis(), 1000L);
        // Compared as doubles, so that no sum of a hostile number overflows.
        double expires = seconds(claims, "exp", true, 0);
        double notBefore = seconds(claims, "nbf", false, Double.NEGATIVE_INFINITY);
        double issued = seconds(claims, "iat", false, Double.NEGATIVE_INFINITY);
        if (now >= expires + skewSeconds) {
            throw new InvalidTokenException(Reason.EXPIRED, "The token has expired.");
        }
        if (notBefore > now + skewSeconds || issued > now + skewSeconds) {
            throw new InvalidTokenException(Reason.NOT_YET_VALID, "The token's time has not come.");
        }
    }

    private static double seconds(Map<String, Object> claims, String name, boolean required, double otherwise) {
        Object value = claims.get(name);
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        if (value != null || required) {
            throw SignedToken.malformed("its " + name + " is no number");
        }
        return otherwise;
    }
}
