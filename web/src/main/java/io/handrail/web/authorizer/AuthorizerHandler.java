package io.handrail.web.authorizer;

import com.amazonaws.services.lambda.runtime.Context;
import io.handrail.core.LambdaHandler;
import io.handrail.web.authorizer.internal.AuthorizerRequestReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Decides who may call an API of API Gateway, whichever kind of API it is. Write {@link #authorize}.
 *
 * {@snippet class="io.handrail.web.authorizer.AuthorizerSnippets" region="handler"}
 *
 * <p>The event says which kind of authorizer asks, and the answer has its shape: a policy for REST and WebSocket APIs and
 * HTTP APIs with payload format 1.0; for HTTP APIs with 2.0 whatever {@link #simpleResponses()} says. What API Gateway would
 * answer with 500 for, such as a list in a REST API's context, fails here with a message that says what is wrong. Whatever
 * is thrown keeps the caller out: API Gateway answers 500, or 401 for an {@link UnauthorizedException}.
 *
 * <p>API Gateway keeps an answer and uses it for other routes as well: see {@link Policy}.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-use-lambda-authorizer.html">AWS:
 *     Lambda authorizers</a>
 */
public abstract class AuthorizerHandler extends LambdaHandler<AuthorizerRequest, AuthorizerResponse> {

    private static final String SAMPLE = """
            {"version":"2.0","type":"REQUEST","routeArn":"arn:aws:execute-api:us-east-1:123456789012:api/$default/GET/",\
            "identitySource":["sample"],"rawPath":"/","headers":{"authorization":"sample"},\
            "requestContext":{"http":{"method":"GET","path":"/","sourceIp":"192.0.2.1"}}}""";

    /** For subclasses. */
    protected AuthorizerHandler() {
        super(new AuthorizerRequestReader(), AuthorizerResponse.ENCODER);
    }

    /**
     * Decides about one caller. API Gateway asks before it calls the API's own function, and waits 10 seconds (of an HTTP
     * API) or as long as the function's timeout allows.
     *
     * @throws Exception keeps the caller out, with 500; nothing is kept of it
     */
    protected abstract Decision authorize(AuthorizerRequest request, Context context) throws Exception;

    /**
     * Whether the HTTP API's authorizer has simple responses enabled ({@code EnableSimpleResponses}), which the event does
     * not say. The answer is a yes or no then, so a policy is looked at for the route that was called, and API Gateway uses
     * that for every route, as long as it keeps it. Who decides by route adds {@code $context.routeKey} to the authorizer's
     * identity sources, or turns the keeping off. Default: true.
     */
    protected boolean simpleResponses() {
        return true;
    }

    /** Asks {@link #authorize} and answers in the shape of the source. */
    @Override
    public final AuthorizerResponse handle(AuthorizerRequest request, Context context) throws Exception {
        Decision decision = authorize(request, context);
        AuthorizerSource source = request.source();
        if (decision instanceof Decision.Unauthorized && source.takesUnauthorized()) {
            throw new UnauthorizedException();
        }
        boolean simple = source == AuthorizerSource.HTTP_2_0 && simpleResponses();
        AuthorizerResponse answer = simple ? simple(decision, request.arn()) : iam(decision, request);
        ResponseChecks.check(answer, source);
        return answer;
    }

    private static AuthorizerResponse simple(Decision decision, ApiArn called) {
        if (decision instanceof Decision.Allow allow && allow.policy().allows(called)) {
            return new AuthorizerResponse.Simple(true, allow.context());
        }
        return new AuthorizerResponse.Simple(false, Map.of());
    }

    private static AuthorizerResponse iam(Decision decision, AuthorizerRequest request) {
        ApiArn arn = request.arn();
        if (decision instanceof Decision.Allow allow) {
            Policy policy = allow.policy();
            if (request.source() == AuthorizerSource.WEBSOCKET && !policy.isOfWholeStage()) {
                throw new IllegalStateException("The policy names methods and paths, which a WebSocket API has not."
                        + " It asks at $connect only: allow all, or deny.");
            }
            return new AuthorizerResponse.Iam(
                    allow.principalId(),
                    policy.allowed(arn),
                    policy.denied(arn),
                    allow.context(),
                    allow.usageIdentifierKey().orElse(null));
        }
        String principal = decision instanceof Decision.Deny deny ? deny.principalId() : "unauthorized";
        return new AuthorizerResponse.Iam(principal, List.of(), Policy.denyAll().denied(arn), Map.of(), null);
    }

    @Override
    protected Optional<String> sampleEvent() {
        return Optional.of(SAMPLE);
    }
}
