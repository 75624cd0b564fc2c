package io.handrail.web.websocket;

import com.amazonaws.services.lambda.runtime.Context;
import io.handrail.core.batch.Workers;
import io.handrail.web.websocket.internal.ManagementClient;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.apigatewaymanagementapi.ApiGatewayManagementApiClient;
import software.amazon.awssdk.services.apigatewaymanagementapi.model.GoneException;

/**
 * Sends to the clients of a WebSocket API: to one connection, to a user, to a group. {@link WebSocketHandler} has one; other
 * functions make their own:
 *
 * {@snippet class="io.handrail.web.websocket.WebSocketSnippets" region="push"}
 *
 * <p>A connection that is gone is removed from the store. A message has at most {@value #MAX_BYTES} bytes, which is checked
 * before it is sent; API Gateway itself divides it into frames of 32 KB, which a client's library puts together again. A
 * client sends messages of the same size and has to divide them itself: a frame of more than 32 KB ends its connection with
 * 1009.
 *
 * <p>Nothing can be sent to a connection before its {@code $connect} is answered.
 *
 * <p>The function needs {@code execute-api:ManageConnections}. Throttling is left to the SDK. Thread-safe.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-how-to-call-websocket-api-connections.html">AWS:
 *     the connections commands</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-execution-service-websocket-limits-table.html">AWS:
 *     quotas of WebSocket APIs</a>
 */
public final class Connections {

    /** What a message has at most. */
    public static final int MAX_BYTES = 128 * 1024;

    private static final int PARALLEL = 16;

    /** API Gateway waits 29 seconds for {@code $connect}; until then, a connection that will live looks gone. */
    private static final Duration CONNECTING = Duration.ofSeconds(30);

    private final Supplier<ApiGatewayManagementApiClient> client;
    private final ConnectionStore store;
    private final Workers workers;

    /**
     * Sends by this client.
     *
     * @param client with the API's address as its endpoint
     * @param workers how many are sent to at once
     */
    public Connections(ApiGatewayManagementApiClient client, ConnectionStore store, Workers workers) {
        this(() -> client, store, workers);
    }

    private Connections(Supplier<ApiGatewayManagementApiClient> client, ConnectionStore store, Workers workers) {
        this.client = client;
        this.store = store;
        this.workers = workers;
    }

    /**
     * Sends to the clients of this API, 16 at once.
     *
     * @param endpoint {@code https://API.execute-api.REGION.amazonaws.com/STAGE}; of a custom domain with the path that the
     *     stage is mapped to instead of the stage
     */
    public static Connections at(URI endpoint, ConnectionStore store) {
        return at(endpoint, store, Workers.threads(PARALLEL));
    }

    static Connections at(URI endpoint, ConnectionStore store, Workers workers) {
        return new Connections(new ManagementClient(endpoint), store, workers);
    }

    static Workers defaultWorkers() {
        return Workers.threads(PARALLEL);
    }

    /**
     * Sends a text to one connection.
     *
     * @return false if it is gone
     * @throws MessageTooLargeException if the text has more than 128 KB
     */
    public boolean send(String connectionId, String text) {
        return post(connectionId, checked(text), null);
    }

    /**
     * Sends a text to all connections of a user.
     *
     * @param context the invocation's, for the time that is left
     * @throws MessageTooLargeException if the text has more than 128 KB
     */
    public Delivery sendTo(String user, String text, Context context) {
        return send(Audience.user(user), text, context);
    }

    /**
     * Sends a text to all connections in a group.
     *
     * @param context the invocation's, for the time that is left
     * @throws MessageTooLargeException if the text has more than 128 KB
     */
    public Delivery broadcast(String group, String text, Context context) {
        return send(Audience.group(group), text, context);
    }

    private Delivery send(Audience audience, String text, Context context) {
        SdkBytes message = checked(text);
        return new Broadcast(store.members(audience), id -> post(id, message, audience), context).run(workers);
    }

    private static SdkBytes checked(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > MAX_BYTES) {
            throw new MessageTooLargeException(bytes.length);
        }
        return SdkBytes.fromByteArrayUnsafe(bytes);
    }

    private boolean post(String connectionId, SdkBytes message, @Nullable Audience audience) {
        try {
            client.get().postToConnection(r -> r.connectionId(connectionId).data(message));
            return true;
        } catch (GoneException e) {
            forget(connectionId, audience);
            return false;
        }
    }

    private void forget(String connectionId, @Nullable Audience audience) {
        Optional<Connection> known = store.get(connectionId);
        if (known.isPresent() && known.get().connectedAt().plus(CONNECTING).isAfter(Instant.now())) {
            return;
        }
        store.remove(connectionId);
        if (audience != null && known.isEmpty()) {
            // Left over; the store does not know any more where else it was.
            store.leave(connectionId, audience);
        }
    }

    /**
     * Puts a connection into a group.
     *
     * @return false if it is gone
     */
    public boolean join(String connectionId, String group) {
        return store.join(connectionId, Audience.group(group));
    }

    /** Takes a connection out of a group. */
    public void leave(String connectionId, String group) {
        store.leave(connectionId, Audience.group(group));
    }

    /** Ends a connection. {@code $disconnect} follows and removes it from the store. */
    public void close(String connectionId) {
        try {
            client.get().deleteConnection(r -> r.connectionId(connectionId));
        } catch (GoneException e) {
            store.remove(connectionId);
        }
    }

    /** A connection as the store has it. */
    public Optional<Connection> get(String connectionId) {
        return store.get(connectionId);
    }
}
