package io.handrail.cookbook.website;

import io.handrail.web.Claims;
import io.handrail.web.Filter;
import io.handrail.web.HttpException;
import io.handrail.web.Next;
import io.handrail.web.Request;
import io.handrail.web.Response;
import io.handrail.web.jwt.CognitoJwt;
import io.handrail.web.jwt.CognitoUser;
import io.handrail.web.jwt.InvalidTokenException;
import java.util.List;

/** Lets nobody pass without a token of the user pool. */
record SignedIn(CognitoJwt tokens) implements Filter {

    private static final String BEARER = "Bearer ";

    @Override
    public Response filter(Request request, Next next) throws Exception {
        String header = request.header("authorization").orElse("");
        if (!header.startsWith(BEARER)) {
            throw HttpException.unauthorized("Bearer", "Sign in first");
        }
        CognitoUser user;
        try {
            user = tokens.verify(header.substring(BEARER.length()));
        } catch (InvalidTokenException e) {
            throw HttpException.unauthorized("Bearer error=\"invalid_token\"", "Sign in again");
        }
        return next.handle(request.withClaims(Claims.of(Claims.Kind.TOKEN, user.claims(), List.copyOf(user.scopes()))));
    }
}
