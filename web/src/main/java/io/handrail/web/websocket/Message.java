package io.handrail.web.websocket;

import java.util.Map;
import java.util.Optional;

/**
 * A message from a client.
 *
 * @param connectionId whose
 * @param action the route that was taken; empty on the default route if the message names none
 * @param body what it says
 * @param authorizer what the authorizer of {@code $connect} said of the client
 * @param connections to answer, or to tell others
 * @param <B> the body
 */
public record Message<B>(
        String connectionId, String action, B body, Map<String, String> authorizer, Connections connections) {

    /** Sends a text to the client; false if it is gone. */
    public boolean reply(String text) {
        return connections.send(connectionId, text);
    }

    /** The client's connection with user and groups, read from the store. */
    public Optional<Connection> connection() {
        return connections.get(connectionId);
    }
}
