package io.handrail.web.websocket;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What API Gateway invokes a function of a WebSocket API with (Lambda proxy integration).
 *
 * @param type {@code CONNECT}, {@code MESSAGE} or {@code DISCONNECT}
 * @param routeKey {@code $connect}, {@code $disconnect}, {@code $default} or a route of the API
 * @param connectionId the connection, as long as it lives
 * @param connectedAt since when it is
 * @param api where the API is
 * @param client who connects; empty but on {@code CONNECT}
 * @param authorizer what the authorizer of {@code $connect} said; API Gateway repeats it with every message
 * @param body the message, null where there is none
 * @param disconnect why it ended, null but on {@code DISCONNECT}
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-api-mapping-template-reference.html">AWS:
 *     what a request knows</a>
 */
public record WebSocketEvent(
        String type,
        String routeKey,
        String connectionId,
        Instant connectedAt,
        Api api,
        Client client,
        Map<String, String> authorizer,
        @Nullable String body,
        @Nullable Disconnect disconnect) {

    /**
     * Where an API is.
     *
     * @param id its id
     * @param domainName its own domain, or a custom one that the client connected to
     * @param stage the stage
     */
    public record Api(String id, String domainName, String stage) {}

    /**
     * Who connects.
     *
     * @param headers of the handshake, by name in any case
     * @param query decoded; of a repeated name the last value
     * @param sourceIp the address
     */
    public record Client(Map<String, String> headers, Map<String, String> query, String sourceIp) {}

    /**
     * How a connection ended.
     *
     * @param code the status code of WebSocket (RFC 6455), such as 1000; 0 if there was none
     * @param reason in words, often empty; the client may have said it
     */
    public record Disconnect(int code, String reason) {}
}
