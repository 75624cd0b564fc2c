package io.handrail.web.websocket;

import com.amazonaws.services.lambda.runtime.Context;
import io.handrail.core.Environment;
import io.handrail.core.LambdaHandler;
import io.handrail.core.aws.Clients;
import io.handrail.core.batch.Workers;
import io.handrail.core.json.Json;
import io.handrail.web.websocket.internal.ManagementEndpoint;
import io.handrail.web.websocket.internal.WebSocketEventReader;
import io.handrail.web.websocket.internal.WebSocketResponseWriter;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.apigatewaymanagementapi.ApiGatewayManagementApiClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * A WebSocket API of API Gateway: clients connect, send messages, and are sent to, alone, by user and by group. Extend it
 * and write {@link #routes}.
 *
 * {@snippet class="io.handrail.web.websocket.WebSocketSnippets" region="chat"}
 *
 * <p>One function serves {@code $connect}, {@code $disconnect}, {@code $default} and any routes of the API. Connections are
 * kept in a {@link ConnectionStore}. The API's address comes from the event; behind a custom domain, that of the API itself
 * is used, and where it is disabled, the variable {@code AWS_ENDPOINT_URL_APIGATEWAYMANAGEMENTAPI} says where to send.
 *
 * <p>The function needs {@code apigatewaymanagementapi} of the SDK, and {@code dynamodb} for the store.
 */
public abstract class WebSocketHandler extends LambdaHandler<WebSocketEvent, WebSocketResponse> {

    private static final String PRIMER = "{\"requestContext\":{\"eventType\":\"MESSAGE\",\"routeKey\":\"$default\","
            + "\"connectionId\":\"prime=\",\"connectedAt\":1,\"apiId\":\"prime\","
            + "\"domainName\":\"prime.execute-api.us-east-1.amazonaws.com\",\"stage\":\"prime\"},\"body\":\"{}\"}";

    private final ConnectionStore store;
    private final Workers workers;
    private final Map<URI, Connections> connections = new ConcurrentHashMap<>();
    private volatile @Nullable WebSocketRoutes routes;

    /** Keeps connections in the DynamoDB table that {@code CONNECTIONS_TABLE} names. */
    protected WebSocketHandler() {
        this(new DynamoDbConnectionStore(
                Clients.create(DynamoDbClient.builder()),
                Environment.require("CONNECTIONS_TABLE", "the DynamoDB table of the WebSocket connections")));
    }

    /** Keeps connections in this store, and sends to 16 at once. */
    protected WebSocketHandler(ConnectionStore store) {
        this(store, Connections.defaultWorkers());
    }

    /** Keeps connections in this store, and sends to so many at once. */
    protected WebSocketHandler(ConnectionStore store, Workers workers) {
        super(new WebSocketEventReader(), new WebSocketResponseWriter());
        this.store = store;
        this.workers = workers;
    }

    /** Says what is done with messages. Called once, at the first message or before a SnapStart checkpoint. */
    protected abstract void routes(WebSocketRoutes routes);

    /**
     * Decides whether a client is let in. Nothing can be sent to it yet. A throw keeps it out, with status 500. Default: lets
     * everybody in, as the user that the API's authorizer named if it did.
     */
    protected Admission onConnect(ConnectRequest request, Context context) throws Exception {
        return request.principal().map(Admission::accept).orElseGet(Admission::accept);
    }

    /**
     * Runs when a connection has ended, after it was removed from the store. Nobody waits for it, and it may run late, twice
     * or never. Default: nothing.
     */
    protected void onDisconnect(Disconnection ended, Connections others, Context context) throws Exception {}

    /**
     * Answers a message that no route takes. Default: status 400, with what is wrong as {@code message} for the API's route
     * response, if there is one.
     */
    protected WebSocketResponse onInvalidMessage(
            InvalidMessageException problem, String connectionId, Connections others, Context context)
            throws Exception {
        String body = Json.toJson(
                problem.problem(),
                (out, text) -> out.beginObject().name("message").value(text).endObject());
        return new WebSocketResponse(400, Map.of(), body);
    }

    @Override
    public final WebSocketResponse handle(WebSocketEvent event, Context context) throws Exception {
        return switch (event.type()) {
            case "CONNECT" -> connect(event, context);
            case "DISCONNECT" -> disconnect(event, context);
            case "MESSAGE" -> message(event, context);
            default ->
                throw new IllegalArgumentException(
                        "An event of a WebSocket API is CONNECT, MESSAGE or DISCONNECT, not another");
        };
    }

    private WebSocketResponse connect(WebSocketEvent event, Context context) throws Exception {
        Admission admission =
                onConnect(new ConnectRequest(event.connectionId(), event.client(), event.authorizer()), context);
        if (!admission.isAccepted()) {
            return WebSocketResponse.status(admission.status());
        }
        store.add(new Connection(event.connectionId(), event.connectedAt(), admission.audiences()));
        Optional<String> subprotocol = admission.subprotocol();
        return subprotocol.isEmpty()
                ? WebSocketResponse.ok()
                : new WebSocketResponse(200, Map.of("Sec-WebSocket-Protocol", subprotocol.get()), null);
    }

    private WebSocketResponse disconnect(WebSocketEvent event, Context context) throws Exception {
        Optional<Connection> removed = store.remove(event.connectionId());
        WebSocketEvent.Disconnect how = event.disconnect();
        Disconnection ended = new Disconnection(
                event.connectionId(), how == null ? 0 : how.code(), how == null ? "" : how.reason(), removed);
        onDisconnect(ended, connections(event), context);
        return WebSocketResponse.ok();
    }

    private WebSocketResponse message(WebSocketEvent event, Context context) throws Exception {
        Connections others = connections(event);
        String answer;
        try {
            answer = filled().handle(event, others, context);
        } catch (InvalidMessageException e) {
            return onInvalidMessage(e, event.connectionId(), others, context);
        }
        return answer == null ? WebSocketResponse.ok() : WebSocketResponse.ok(answer);
    }

    private WebSocketRoutes filled() {
        WebSocketRoutes filled = routes;
        if (filled == null) {
            // Two first messages at once may both come here; either will do.
            filled = new WebSocketRoutes(codec());
            routes(filled);
            routes = filled;
        }
        return filled;
    }

    private Connections connections(WebSocketEvent event) {
        return connections.computeIfAbsent(
                ManagementEndpoint.of(event.api()), endpoint -> Connections.at(endpoint, store, workers));
    }

    @Override
    protected Optional<String> sampleEvent() {
        return Optional.of(PRIMER);
    }

    @Override
    protected void prime() throws Exception {
        super.prime();
        filled();
        store.prime();
        Clients.prime(
                ApiGatewayManagementApiClient.builder()
                        .endpointOverride(URI.create("https://prime.execute-api.us-east-1.amazonaws.com/prime")),
                primer ->
                        primer.postToConnection(r -> r.connectionId("prime=").data(SdkBytes.fromUtf8String("prime"))));
    }
}
