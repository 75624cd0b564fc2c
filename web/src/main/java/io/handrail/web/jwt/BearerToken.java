package io.handrail.web.jwt;

import io.handrail.web.HttpException;
import io.handrail.web.Request;
import io.handrail.web.jwt.InvalidTokenException.Reason;
import java.util.List;
import java.util.Optional;

/**
 * The token of the {@code Authorization} header.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6750">RFC 6750</a>
 */
final class BearerToken implements Authentication {

    private static final String SCHEME = "Bearer ";

    private final CognitoJwt jwt;

    BearerToken(CognitoJwt jwt) {
        this.jwt = jwt;
    }

    @Override
    public Optional<CognitoUser> user(Request request) {
        List<String> values = request.headers().all("authorization");
        if (values.isEmpty()) {
            return Optional.empty();
        }
        if (values.size() > 1) {
            // Whoever looked before this function may have taken another one.
            throw HttpException.badRequest("Authorization comes more than once");
        }
        String value = values.get(0);
        if (!value.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw HttpException.unauthorized("Bearer", "Authorization is not of the scheme Bearer");
        }
        try {
            return Optional.of(jwt.verify(value.substring(SCHEME.length()).trim()));
        } catch (InvalidTokenException e) {
            throw refused(e);
        } catch (KeysUnavailableException e) {
            throw new HttpException(503, "Tokens cannot be verified at the moment", e).withHeader("retry-after", "1");
        }
    }

    /** Clients get a new token when theirs has expired; what else is wrong with one is not for them to know. */
    private static HttpException refused(InvalidTokenException e) {
        String detail = e.reason() == Reason.EXPIRED ? "The token has expired" : "The token is not valid";
        return HttpException.unauthorized(
                "Bearer error=\"invalid_token\", error_description=\"" + detail + "\"", detail);
    }
}
