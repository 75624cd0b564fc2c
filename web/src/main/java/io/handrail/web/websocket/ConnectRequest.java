package io.handrail.web.websocket;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A client that wants to connect. Browsers cannot set headers here: a token comes in the query or as a subprotocol, if no
 * cookie has it.
 *
 * @param connectionId the connection, if it is let in
 * @param client its headers, query and address; all of it hostile
 * @param authorizer what the API's authorizer said, if it has one
 */
public record ConnectRequest(String connectionId, WebSocketEvent.Client client, Map<String, String> authorizer) {

    /** The user that the API's authorizer named. */
    public Optional<String> principal() {
        return Optional.ofNullable(authorizer.get("principalId")).filter(id -> !id.isEmpty());
    }

    /** The subprotocols that the client offers, best first. */
    public List<String> subprotocols() {
        List<String> names = new ArrayList<>();
        String header = client.headers().getOrDefault("Sec-WebSocket-Protocol", "");
        for (int start = 0; start <= header.length(); ) {
            int comma = header.indexOf(',', start);
            int end = comma < 0 ? header.length() : comma;
            String name = header.substring(start, end).trim();
            if (!name.isEmpty()) {
                names.add(name);
            }
            start = end + 1;
        }
        return List.copyOf(names);
    }
}
