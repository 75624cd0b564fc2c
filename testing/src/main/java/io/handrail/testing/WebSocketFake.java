package io.handrail.testing;

import io.handrail.testing.ScriptedEndpoint.Response;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The clients of a WebSocket API at the wire: takes what a real client of the API Gateway Management API sends to
 * connections, refuses what is past the service's limits as the service does, and fails on command. Any id is a connection
 * until it is gone.
 *
 * {@snippet class="io.handrail.testing.WebSocketFakeTest" region="fake"}
 *
 * <p>Give its address to a client as its endpoint, or to a function as {@code AWS_ENDPOINT_URL_APIGATEWAYMANAGEMENTAPI}. Safe
 * to use from many threads.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-how-to-call-websocket-api-connections.html">AWS:
 *     the connections commands</a>
 */
public final class WebSocketFake implements AutoCloseable {

    private static final String CONNECTIONS = "/@connections/";
    private static final int MAX_BYTES = 128 * 1024;

    private final Map<String, List<String>> received = new ConcurrentHashMap<>();
    private final Set<String> gone = ConcurrentHashMap.newKeySet();
    private final ScriptedEndpoint endpoint = ScriptedEndpoint.answering(this::answer);

    private WebSocketFake() {}

    /** Starts it on a free port. */
    public static WebSocketFake start() {
        return new WebSocketFake();
    }

    /** The address of the API's stage. */
    public URI uri() {
        return URI.create(endpoint.uri() + "/test");
    }

    /** What a connection got so far, in the order of arrival. */
    public List<String> received(String connectionId) {
        List<String> messages = received.get(connectionId);
        if (messages == null) {
            return List.of();
        }
        synchronized (messages) {
            return List.copyOf(messages);
        }
    }

    /** These connections are gone from now on. */
    public WebSocketFake gone(String... connectionIds) {
        gone.addAll(List.of(connectionIds));
        return this;
    }

    /** Whether a connection is gone, by {@link #gone} or because a function closed it. */
    public boolean isGone(String connectionId) {
        return gone.contains(connectionId);
    }

    /** How many requests came, refused ones included. */
    public int requests() {
        return endpoint.requests().size();
    }

    /** Answers the next requests with these and delivers nothing of them. */
    public WebSocketFake next(Response... responses) {
        endpoint.next(responses);
        return this;
    }

    /** An error of the service, for {@link #next}: 403 {@code ForbiddenException}, 429 {@code LimitExceededException}. */
    public static Response error(int status, String code) {
        return Response.of(status, "application/json", "{\"message\":\"" + code + "\"}")
                .withHeader("x-amzn-ErrorType", code);
    }

    private Response answer(ScriptedEndpoint.Request request) {
        String path = URLDecoder.decode(request.path().replace("+", "%2B"), StandardCharsets.UTF_8);
        int at = path.indexOf(CONNECTIONS);
        if (at < 0) {
            return error(403, "ForbiddenException");
        }
        String id = path.substring(at + CONNECTIONS.length());
        if (gone.contains(id)) {
            return error(410, "GoneException");
        }
        return switch (request.method()) {
            case "POST" -> take(id, request);
            case "DELETE" -> {
                gone.add(id);
                yield Response.of(204, "application/json", "");
            }
            case "GET" ->
                Response.of(
                        200,
                        "application/json",
                        "{\"connectedAt\":\"2026-11-23T10:00:00Z\",\"lastActiveAt\":\"2026-11-23T10:00:00Z\","
                                + "\"identity\":{\"sourceIp\":\"192.0.2.1\",\"userAgent\":\"test\"}}");
            default -> error(403, "ForbiddenException");
        };
    }

    private Response take(String id, ScriptedEndpoint.Request request) {
        if (request.body().length > MAX_BYTES) {
            return error(413, "PayloadTooLargeException");
        }
        List<String> messages = received.computeIfAbsent(id, any -> new ArrayList<>());
        synchronized (messages) {
            messages.add(request.text());
        }
        return Response.of(200, "application/json", "");
    }

    /** Stops listening. */
    @Override
    public void close() {
        endpoint.close();
    }
}
