package io.handrail.web.websocket;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What API Gateway gets back. To a {@code CONNECT}, a status from 200 to 299 lets the client in and any other one keeps it
 * out. To a message, the body goes to the client where the route has a route response; elsewhere nobody sees it.
 *
 * @param statusCode the status
 * @param headers of the handshake's answer; API Gateway takes {@code Sec-WebSocket-Protocol}
 * @param body the answer to a message; null for none
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-api-route-response.html">AWS:
 *     route responses</a>
 */
public record WebSocketResponse(
        int statusCode,
        Map<String, String> headers,
        @Nullable String body) {

    private static final WebSocketResponse OK = new WebSocketResponse(200, Map.of(), null);

    /** Nothing but 200. */
    public static WebSocketResponse ok() {
        return OK;
    }

    /** 200 with an answer to the message. */
    public static WebSocketResponse ok(String body) {
        return new WebSocketResponse(200, Map.of(), body);
    }

    /** Another status. */
    public static WebSocketResponse status(int statusCode) {
        return new WebSocketResponse(statusCode, Map.of(), null);
    }
}
