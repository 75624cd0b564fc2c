package io.handrail.web.authorizer;

import io.handrail.web.jwt.CognitoUser;
import java.util.LinkedHashMap;
import java.util.Map;

/** A user as the context of an authorizer: claims as strings, as API Gateway's own JWT authorizer writes them. */
final class UserContext {

    private static final String[] CLAIMS = {
        "sub", "username", "cognito:username", "scope", "client_id", "aud", "token_use", "exp"
    };

    private UserContext() {}

    static Map<String, String> of(CognitoUser user) {
        Map<String, String> context = new LinkedHashMap<>();
        for (String name : CLAIMS) {
            Object value = user.claims().get(name);
            if (value != null) {
                context.put(name, value.toString());
            }
        }
        if (!user.groups().isEmpty()) {
            context.put("cognito:groups", "[" + String.join(" ", user.groups()) + "]");
        }
        return context;
    }
}
