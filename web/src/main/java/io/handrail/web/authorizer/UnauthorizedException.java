package io.handrail.web.authorizer;

/**
 * Makes a REST or WebSocket API answer 401: API Gateway looks for an error with exactly this message. It has no stack
 * trace, because it says nothing about the function.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-use-lambda-authorizer.html">AWS:
 *     Lambda authorizers</a>
 */
public final class UnauthorizedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What API Gateway looks for. */
    public static final String MESSAGE = "Unauthorized";

    /** The one there is. */
    public UnauthorizedException() {
        super(MESSAGE, null, false, false);
    }
}
