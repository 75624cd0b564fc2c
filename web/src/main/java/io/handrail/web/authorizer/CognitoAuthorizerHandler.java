package io.handrail.web.authorizer;

import com.amazonaws.services.lambda.runtime.Context;
import io.handrail.web.jwt.CognitoJwt;
import io.handrail.web.jwt.CognitoUser;
import io.handrail.web.jwt.InvalidTokenException;
import java.util.Map;
import java.util.Optional;

/**
 * Lets in who has a token of a Cognito user pool. Ready to use as it is; override {@link #authorize(CognitoUser,
 * AuthorizerRequest, Context)} to decide by groups and scopes.
 *
 * {@snippet class="io.handrail.web.authorizer.AuthorizerSnippets" region="cognito"}
 *
 * <p>The pool is named by environment variables: see {@link CognitoJwt#fromEnvironment()}. Where the keys of the pool cannot
 * be had, the invocation fails and API Gateway answers 500.
 */
public class CognitoAuthorizerHandler extends AuthorizerHandler {

    private final CognitoJwt jwt;

    /** Of the pool that the environment variables name. */
    public CognitoAuthorizerHandler() {
        this(CognitoJwt.fromEnvironment());
    }

    /** Of the pools of this verifier. */
    protected CognitoAuthorizerHandler(CognitoJwt jwt) {
        this.jwt = jwt;
    }

    /**
     * The token of a request, without {@code Bearer}; empty where there is none. Override it where the token is in a cookie
     * or, as with a browser's WebSockets, in the query. Default: {@link AuthorizerRequest#bearerToken()}.
     */
    protected Optional<String> token(AuthorizerRequest request) {
        return request.bearerToken();
    }

    /**
     * Decides about a user whose token is good. Default: {@link #allow(CognitoUser)}.
     *
     * @throws Exception keeps the user out, with 500
     */
    protected Decision authorize(CognitoUser user, AuthorizerRequest request, Context context) throws Exception {
        return allow(user);
    }

    /**
     * Lets a user in, with the claims {@code sub}, {@code username}, {@code cognito:groups}, {@code scope}, {@code
     * client_id} or {@code aud}, {@code token_use} and {@code exp} as the context, those that there are, each as a string;
     * the groups as {@code [admin users]}.
     */
    protected static Decision.Allow allow(CognitoUser user) {
        Decision.Allow allow = Decision.allow(user.subject());
        for (Map.Entry<String, String> claim : UserContext.of(user).entrySet()) {
            allow = allow.with(claim.getKey(), claim.getValue());
        }
        return allow;
    }

    @Override
    protected final Decision authorize(AuthorizerRequest request, Context context) throws Exception {
        Optional<String> token = token(request);
        if (token.isEmpty()) {
            return Decision.unauthorized();
        }
        CognitoUser user;
        try {
            user = jwt.verify(token.get());
        } catch (InvalidTokenException e) {
            context.getLogger().log("Refused a token (" + e.reason() + "): " + e.getMessage() + "\n");
            return Decision.unauthorized();
        }
        return authorize(user, request, context);
    }

    /** Also warms up the verifier. */
    @Override
    protected void prime() throws Exception {
        super.prime();
        jwt.prime();
    }
}
