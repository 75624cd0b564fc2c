package io.handrail.web.jwt;

import io.handrail.web.Claims;
import io.handrail.web.Request;
import java.util.Optional;

/** What an authorizer of API Gateway has verified. Loads nothing of Nimbus. */
final class AuthorizerClaims implements Authentication {

    @Override
    public Optional<CognitoUser> user(Request request) {
        Claims claims = request.claims();
        boolean ofAuthorizer = switch (claims.kind()) {
            case JWT_AUTHORIZER, COGNITO_AUTHORIZER, LAMBDA_AUTHORIZER -> true;
            case NONE, IAM, TOKEN -> false;
        };
        // Without a sub it is somebody, but no user of a pool.
        return ofAuthorizer && claims.text("sub").isPresent()
                ? Optional.of(CognitoUser.ofClaims(claims.values()))
                : Optional.empty();
    }
}
