package io.handrail.web.websocket;

import com.amazonaws.services.lambda.runtime.Context;
import io.handrail.core.json.InvalidJsonException;
import io.handrail.core.json.JsonBinding;
import io.handrail.core.json.JsonCodec;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a function does with messages, by route. A route is one of the API's, such as {@code sendMessage}, which API Gateway
 * selects by the message's {@code action}; where the API has only {@code $default}, the {@code action} is looked at here.
 * Filled by {@link WebSocketHandler#routes} and not changed later.
 */
public final class WebSocketRoutes {

    private final JsonCodec codec;
    private final Map<String, Route<?, ?>> routes = new HashMap<>();
    private @Nullable Route<?, ?> otherwise;
    private String actionField = "action";

    WebSocketRoutes(JsonCodec codec) {
        this.codec = codec;
    }

    private record Route<B, R>(
            @Nullable JsonBinding<B> body, @Nullable JsonBinding<R> answer, AnsweringRoute<B, R> work) {}

    /** Messages with this action, as text. */
    public WebSocketRoutes on(String action, MessageRoute<String> work) {
        return add(action, new Route<String, Void>(null, null, silent(work)));
    }

    /** Messages with this action, their bodies as this type. */
    public <B> WebSocketRoutes on(String action, Class<B> body, MessageRoute<B> work) {
        return add(action, new Route<B, Void>(codec.bind(body), null, silent(work)));
    }

    /** Messages with this action, and the answer for the API's route response. */
    public <B, R> WebSocketRoutes on(String action, Class<B> body, Class<R> answer, AnsweringRoute<B, R> work) {
        return add(action, new Route<>(codec.bind(body), codec.bind(answer), work));
    }

    /** Messages with no action or another one, as text. Without it, they are answered with 400. */
    public WebSocketRoutes otherwise(MessageRoute<String> work) {
        otherwise = new Route<String, Void>(null, null, silent(work));
        return this;
    }

    /** Where a message says its action, a field of its JSON. Default: {@code action}, as API Gateway proposes. */
    public WebSocketRoutes actionField(String name) {
        this.actionField = name;
        return this;
    }

    private static <B> AnsweringRoute<B, Void> silent(MessageRoute<B> work) {
        return (message, context) -> {
            work.handle(message, context);
            return null;
        };
    }

    private WebSocketRoutes add(String action, Route<?, ?> route) {
        if (action.startsWith("$")) {
            throw new IllegalArgumentException(action + " is no action; onConnect, onDisconnect and otherwise are there"
                    + " for API Gateway's own routes");
        }
        if (action.isEmpty()) {
            throw new IllegalArgumentException("A route has an action; otherwise is there for messages without one");
        }
        if (routes.putIfAbsent(action, route) != null) {
            throw new IllegalArgumentException("There are two routes for the action " + action);
        }
        return this;
    }

    /**
     * Handles a message.
     *
     * @throws InvalidMessageException if no route takes it
     */
    @Nullable
    String handle(WebSocketEvent event, Connections connections, Context context) throws Exception {
        String body = event.body() == null ? "" : event.body();
        String action = event.routeKey().equals("$default") ? ActionField.of(body, actionField) : event.routeKey();
        Route<?, ?> route = routes.getOrDefault(action, otherwise);
        if (route == null) {
            throw new InvalidMessageException(
                    action.isEmpty() ? "the message has no " + actionField : "there is no such " + actionField, null);
        }
        return run(route, new Message<>(event.connectionId(), action, body, event.authorizer(), connections), context);
    }

    @SuppressWarnings("unchecked") // Without a binding, the body is the text.
    private static <B, R> @Nullable String run(Route<B, R> route, Message<String> message, Context context)
            throws Exception {
        B body = route.body() == null ? (B) message.body() : parsed(route.body(), message.body());
        R answer = route.work()
                .handle(
                        new Message<>(
                                message.connectionId(),
                                message.action(),
                                body,
                                message.authorizer(),
                                message.connections()),
                        context);
        return answer == null || route.answer() == null ? null : route.answer().toJson(answer);
    }

    private static <B> B parsed(JsonBinding<B> binding, String text) {
        try {
            B body = binding.parse(text);
            if (body == null) {
                throw new InvalidMessageException("the message is null", null);
            }
            return body;
        } catch (InvalidJsonException e) {
            throw new InvalidMessageException(e.path() + ": " + e.problem(), e);
        }
    }
}
