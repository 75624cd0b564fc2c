package io.handrail.web.authorizer;

/**
 * Which kind of authorizer asks; it decides what the answer looks like.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-use-lambda-authorizer.html">AWS:
 *     REST APIs</a>
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-lambda-authorizer.html">AWS: HTTP
 *     APIs</a>
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-api-lambda-auth.html">AWS:
 *     WebSocket APIs</a>
 */
public enum AuthorizerSource {
    /** A REST API's authorizer of type TOKEN: it sends one header and nothing else of the request. */
    REST_TOKEN,
    /** A REST API's authorizer of type REQUEST. */
    REST_REQUEST,
    /** An HTTP API's authorizer with payload format 1.0. */
    HTTP_1_0,
    /** An HTTP API's authorizer with payload format 2.0. */
    HTTP_2_0,
    /** A WebSocket API's authorizer, which is asked at {@code $connect} only. */
    WEBSOCKET;

    /** Whether the API answers 401 to the client if the function fails with {@code Unauthorized}. */
    boolean takesUnauthorized() {
        return this == REST_TOKEN || this == REST_REQUEST || this == WEBSOCKET;
    }
}
