package io.handrail.web.jwt;

import io.handrail.web.Attribute;
import io.handrail.web.Claims;
import io.handrail.web.Filter;
import io.handrail.web.HttpException;
import io.handrail.web.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Filters that let only certain users through to the routes behind them. One object serves all requests.
 *
 * {@snippet class="io.handrail.web.jwt.JwtSnippets" region="filters"}
 *
 * <p>Routes get the user by {@link #USER}; {@link Request#claims()} are those of the token, too, unless an authorizer of the API
 * vouches for others. Nobody known is
 * answered with 401 and a challenge (RFC 6750), one who may not with 403, and with 503 while the keys of the pool cannot be
 * had. Of filters behind each other only the first verifies the token. Put {@link io.handrail.web.Cors} before them: a
 * preflight request has no token.
 */
public final class UserFilters {

    /** The user, for the routes behind one of these filters. */
    public static final Attribute<CognitoUser> USER = Attribute.of("the user", CognitoUser.class);

    private final Authentication authentication;

    private UserFilters(Authentication authentication) {
        this.authentication = authentication;
    }

    /** Users are known by the token in {@code Authorization: Bearer}, which is verified in the function. */
    public static UserFilters byToken(CognitoJwt jwt) {
        return new UserFilters(new BearerToken(jwt));
    }

    /**
     * Users are known by the claims that API Gateway has verified: by the JWT authorizer of an HTTP API, the Cognito
     * authorizer of a REST API, or a Lambda authorizer that puts {@code sub} into its context, as {@link
     * io.handrail.web.authorizer.CognitoAuthorizerHandler} does. Nothing is verified here, and Nimbus is not needed.
     *
     * <p>Trust this only where each way to the function leads through the authorizer: a route of the API without one has no
     * claims, and is answered with 401; but whoever may invoke the function itself can make up an event with any claims. A
     * JWT authorizer takes ID tokens and access tokens alike; {@link #requireScope} tells them apart. It is a Cognito pool
     * only if that is the authorizer's issuer.
     *
     * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-jwt-authorizer.html">AWS: JWT
     *     authorizers</a>
     */
    public static UserFilters byAuthorizer() {
        return new UserFilters(new AuthorizerClaims());
    }

    /** Lets every known user through. */
    public Filter requireUser() {
        return (request, next) -> next.handle(known(request));
    }

    /** Lets users of at least one of these groups through, others are answered with 403. */
    public Filter requireGroup(String... anyOf) {
        List<String> groups = named(anyOf);
        return (request, next) -> {
            Request known = known(request);
            CognitoUser user = known.require(USER);
            for (String group : groups) {
                if (user.isInGroup(group)) {
                    return next.handle(known);
                }
            }
            throw HttpException.forbidden("You are in none of the groups that may do this");
        };
    }

    /** Lets tokens with all of these scopes through, others are answered with 403 and the scopes that they need. */
    public Filter requireScope(String... allOf) {
        List<String> scopes = named(allOf);
        requireScopeText(scopes);
        String challenge = "Bearer error=\"insufficient_scope\", scope=\"" + String.join(" ", scopes) + "\"";
        return (request, next) -> {
            Request known = known(request);
            if (known.require(USER).scopes().containsAll(scopes)) {
                return next.handle(known);
            }
            throw HttpException.forbidden("The token has not the scopes that this needs")
                    .withHeader("www-authenticate", challenge);
        };
    }

    /** Lets everybody through; who has a token is known behind it, and must have a good one. */
    public Filter optionalUser() {
        return (request, next) -> next.handle(identified(request).orElse(request));
    }

    private static List<String> named(String... names) {
        if (names.length == 0) {
            throw new IllegalArgumentException("Name at least one; for any user there is requireUser().");
        }
        return List.of(names);
    }

    /** They stand in a header between quotation marks (RFC 6749, section 3.3). */
    private static void requireScopeText(List<String> scopes) {
        for (String scope : scopes) {
            for (int i = 0; i < scope.length(); i++) {
                char c = scope.charAt(i);
                if (c <= ' ' || c > '~' || c == '"' || c == '\\') {
                    throw new IllegalArgumentException("A scope has a character that no scope has: " + scope);
                }
            }
        }
    }

    private Request known(Request request) {
        return identified(request)
                .orElseThrow(() -> HttpException.unauthorized("Bearer", "Sign in, and send the token as Bearer"));
    }

    private Optional<Request> identified(Request request) {
        if (request.attribute(USER).isPresent()) {
            return Optional.of(request);
        }
        Optional<CognitoUser> found = authentication.user(request);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        CognitoUser user = found.get();
        Request known = request.with(USER, user);
        if (request.claims().kind() == Claims.Kind.NONE) {
            known = known.withClaims(Claims.of(Claims.Kind.TOKEN, user.claims(), new ArrayList<>(user.scopes())));
        }
        return Optional.of(known);
    }
}
