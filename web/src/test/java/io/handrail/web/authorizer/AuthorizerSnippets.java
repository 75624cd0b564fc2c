package io.handrail.web.authorizer;

import com.amazonaws.services.lambda.runtime.Context;
import io.handrail.web.jwt.CognitoUser;
import java.util.Map;

/** The examples of the package's Javadoc. */
@SuppressWarnings("unused")
final class AuthorizerSnippets {

    private AuthorizerSnippets() {}

    private record Customer(String id, String plan) {}

    // @start region=handler
    public static final class ApiKeys extends AuthorizerHandler {

        private final Map<String, Customer> customers = Map.of();

        @Override
        protected Decision authorize(AuthorizerRequest request, Context context) {
            Customer customer = customers.get(request.header("X-Api-Key").orElse(""));
            return customer == null
                    ? Decision.unauthorized()
                    : Decision.allow(customer.id()).with("plan", customer.plan());
        }
    }
    // @end

    // @start region=cognito
    public static final class Editors extends CognitoAuthorizerHandler {

        @Override
        protected Decision authorize(CognitoUser user, AuthorizerRequest request, Context context) {
            return user.isInGroup("editors") ? allow(user) : new Decision.Deny(user.subject());
        }
    }
    // @end

    static Decision policy(String customer) {
        // @start region=policy
        return Decision.allow(customer)
                .to(Policy.allow("GET", "/items/*")
                        .andAllow("*", "/customers/" + Policy.literal(customer) + "/*")
                        .andDeny("DELETE", "/*"));
        // @end
    }
}
