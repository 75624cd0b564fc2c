package io.handrail.web.jwt;

import io.handrail.web.jwt.internal.Claims;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who a token speaks for, and what it says about them. Immutable.
 *
 * <p>{@link CognitoJwt#verify} makes one of a token. {@link #ofClaims} makes one of claims that somebody else has verified;
 * it verifies nothing.
 *
 * @see <a href="https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-access-token.html">AWS:
 *     the access token</a>
 * @see <a href="https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-id-token.html">AWS:
 *     the ID token</a>
 */
public final class CognitoUser {

    private final String subject;
    private final Map<String, Object> claims;
    private final List<String> groups;
    private final Set<String> scopes;

    private CognitoUser(String subject, Map<String, Object> claims) {
        this.subject = subject;
        this.claims = Collections.unmodifiableMap(new LinkedHashMap<>(claims));
        this.groups = Claims.groups(claims.get("cognito:groups"));
        this.scopes = Claims.scopes(claims.get("scope"));
    }

    /**
     * The user of these claims, which are believed as they are: of an authorizer of API Gateway, which writes all of them as
     * strings, or of a test.
     *
     * @param claims by name; {@code sub} is one of them
     * @throws IllegalArgumentException if there is no {@code sub}
     */
    public static CognitoUser ofClaims(Map<String, Object> claims) {
        if (claims.get("sub") instanceof String subject && !subject.isEmpty()) {
            return new CognitoUser(subject, claims);
        }
        throw new IllegalArgumentException("The claims have no sub, so they are of no user.");
    }

    /** {@code sub}: the user's id, which never changes; of a client-credentials grant the app client's id. */
    public String subject() {
        return subject;
    }

    /**
     * {@code cognito:username} of an ID token, {@code username} of an access token; none where a machine signed in by a
     * client-credentials grant.
     */
    public Optional<String> username() {
        Optional<String> ofId = claim("cognito:username");
        return ofId.isPresent() ? ofId : claim("username");
    }

    /** What the token is for; none where the claims do not say so. */
    public Optional<TokenUse> tokenUse() {
        Object use = claims.get("token_use");
        for (TokenUse one : TokenUse.values()) {
            if (one.claim().equals(use)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    /** The app client that the token was given to: {@code aud} of an ID token, {@code client_id} of an access token. */
    public Optional<String> clientId() {
        return claim(tokenUse().orElse(TokenUse.ACCESS) == TokenUse.ID ? "aud" : "client_id");
    }

    /**
     * {@code cognito:groups}, in the pool's order of precedence; empty where there are none.
     *
     * <p>The Cognito authorizer of a REST API joins them with commas, so a group whose name has a comma is then taken for
     * several. Do not name a group like that.
     */
    public List<String> groups() {
        return groups;
    }

    /** Whether the user is in a group. */
    public boolean isInGroup(String group) {
        return groups.contains(group);
    }

    /** {@code scope} of an access token, such as {@code openid} or {@code items/write}; empty where there are none. */
    public Set<String> scopes() {
        return scopes;
    }

    /** Whether the token has a scope. */
    public boolean hasScope(String scope) {
        return scopes.contains(scope);
    }

    /** {@code exp}, to the second; none where it is not there as a number. */
    public Optional<Instant> expiresAt() {
        return Claims.time(claims.get("exp"));
    }

    /** A claim that is a string, such as {@code email}. */
    public Optional<String> claim(String name) {
        return claims.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    /**
     * All claims: strings, booleans, {@code Long}, {@code Double}, lists and maps. Those that an authorizer verified are
     * strings.
     */
    public Map<String, Object> claims() {
        return claims;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CognitoUser user && claims.equals(user.claims);
    }

    @Override
    public int hashCode() {
        return claims.hashCode();
    }

    /** The subject alone: the rest may be personal. */
    @Override
    public String toString() {
        return "CognitoUser[" + subject + "]";
    }
}
