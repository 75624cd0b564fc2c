package io.handrail.web.authorizer;

import io.handrail.core.json.JsonEncoder;
import io.handrail.web.authorizer.internal.AuthorizerResponseWriter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What API Gateway gets: a policy, or of an HTTP API with simple responses a yes or no. */
public sealed interface AuthorizerResponse {

    /** Writes both kinds. */
    JsonEncoder<AuthorizerResponse> ENCODER = new AuthorizerResponseWriter();

    /** What the API's function gets. */
    Map<String, Object> context();

    /**
     * A policy.
     *
     * @param principalId who calls
     * @param allowed the ARNs that may be called
     * @param denied those that may not, whatever allows them
     * @param context what the API's function gets
     * @param usageIdentifierKey the API key of a usage plan, or null
     * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-lambda-authorizer-output.html">AWS:
     *     output from a Lambda authorizer</a>
     */
    record Iam(
            String principalId,
            List<String> allowed,
            List<String> denied,
            Map<String, Object> context,
            @Nullable String usageIdentifierKey)
            implements AuthorizerResponse {}

    /**
     * A yes or no.
     *
     * @param isAuthorized whether the caller is let in
     * @param context what the API's function gets
     */
    record Simple(boolean isAuthorized, Map<String, Object> context) implements AuthorizerResponse {}
}
