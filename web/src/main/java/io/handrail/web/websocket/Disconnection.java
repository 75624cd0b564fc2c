package io.handrail.web.websocket;

import java.util.Optional;

/**
 * A connection that has ended. API Gateway tries to tell, and may fail.
 *
 * @param connectionId the connection
 * @param code the status code of WebSocket (RFC 6455), such as 1000; 0 if there was none
 * @param reason in words, often empty; the client may have said it
 * @param connection what the store had of it, if it did; it is removed
 */
public record Disconnection(String connectionId, int code, String reason, Optional<Connection> connection) {}
