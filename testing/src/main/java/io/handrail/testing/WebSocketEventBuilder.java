package io.handrail.testing;

import com.google.gson.JsonObject;
import java.util.Map;

/**
 * Builds what API Gateway invokes a function of a WebSocket API with. Not thread-safe.
 *
 * @see Events#webSocket
 */
public final class WebSocketEventBuilder {

    private final String connectionId;
    private final JsonObject headers = new JsonObject();
    private final JsonObject query = new JsonObject();
    private final JsonObject authorizer = new JsonObject();
    private String domainName = "abcdef1234.execute-api.us-east-1.amazonaws.com";
    private long connectedAt = System.currentTimeMillis();

    WebSocketEventBuilder(String connectionId) {
        this.connectionId = connectionId;
    }

    /** A header of the handshake. */
    public WebSocketEventBuilder header(String name, String value) {
        headers.addProperty(name, value);
        return this;
    }

    /** A parameter of the address that the client connects to. */
    public WebSocketEventBuilder query(String name, String value) {
        query.addProperty(name, value);
        return this;
    }

    /** What the API's authorizer said; {@code principalId} is the user. */
    public WebSocketEventBuilder authorizer(Map<String, String> context) {
        context.forEach(authorizer::addProperty);
        return this;
    }

    /** The domain that the client connected to. Default: the API's own. */
    public WebSocketEventBuilder domainName(String domain) {
        this.domainName = domain;
        return this;
    }

    /** When the client connected, in epoch milliseconds. Default: now. */
    public WebSocketEventBuilder connectedAt(long epochMillis) {
        this.connectedAt = epochMillis;
        return this;
    }

    /** The client wants to connect. */
    public String connect() {
        JsonObject event = event("CONNECT", "$connect");
        event.add("headers", headers);
        event.add("queryStringParameters", query);
        return event.toString();
    }

    /** The client sends a message that no route of the API takes. */
    public String message(String body) {
        return message("$default", body);
    }

    /** The client sends a message that goes to this route of the API. */
    public String message(String routeKey, String body) {
        JsonObject event = event("MESSAGE", routeKey);
        event.addProperty("body", body);
        return event.toString();
    }

    /** The connection has ended. */
    public String disconnect(int statusCode, String reason) {
        JsonObject event = event("DISCONNECT", "$disconnect");
        event.getAsJsonObject("requestContext").addProperty("disconnectStatusCode", statusCode);
        event.getAsJsonObject("requestContext").addProperty("disconnectReason", reason);
        return event.toString();
    }

    private JsonObject event(String type, String routeKey) {
        JsonObject identity = new JsonObject();
        identity.addProperty("sourceIp", "192.0.2.1");
        JsonObject context = new JsonObject();
        context.addProperty("routeKey", routeKey);
        if (authorizer.size() > 0) {
            context.add("authorizer", authorizer);
        }
        if (type.equals("MESSAGE")) {
            context.addProperty("messageId", "L0SM9cOFvHcCIhw=");
        }
        context.addProperty("eventType", type);
        context.addProperty("extendedRequestId", "L0SM9cOFIAMF1lA=");
        context.addProperty("requestTime", "23/Nov/2025:10:00:00 +0000");
        context.addProperty("messageDirection", "IN");
        context.addProperty("stage", "prod");
        context.addProperty("connectedAt", connectedAt);
        context.addProperty("requestTimeEpoch", connectedAt);
        context.add("identity", identity);
        context.addProperty("requestId", "L0SM9cOFIAMF1lA=");
        context.addProperty("domainName", domainName);
        context.addProperty("connectionId", connectionId);
        context.addProperty("apiId", "abcdef1234");
        JsonObject event = new JsonObject();
        event.add("requestContext", context);
        event.addProperty("isBase64Encoded", false);
        return event;
    }
}
