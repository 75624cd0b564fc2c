package io.handrail.web.websocket;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Connections in this process, for tests: another environment of the function knows nothing of them. Thread-safe. */
public final class InMemoryConnectionStore implements ConnectionStore {

    private final Map<String, Connection> connections = new HashMap<>();
    private final InstantSource clock;

    public InMemoryConnectionStore() {
        this(InstantSource.system());
    }

    InMemoryConnectionStore(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public synchronized void add(Connection connection) {
        connections.putIfAbsent(connection.id(), connection);
    }

    @Override
    public synchronized Optional<Connection> get(String id) {
        return Optional.ofNullable(connections.get(id)).filter(this::lives);
    }

    private boolean lives(Connection connection) {
        return connection.expires().isAfter(clock.instant());
    }

    @Override
    public synchronized Optional<Connection> remove(String id) {
        return Optional.ofNullable(connections.remove(id)).filter(this::lives);
    }

    @Override
    public synchronized boolean join(String id, Audience audience) {
        return change(id, audience, true);
    }

    @Override
    public synchronized void leave(String id, Audience audience) {
        change(id, audience, false);
    }

    private boolean change(String id, Audience audience, boolean in) {
        Optional<Connection> found = get(id);
        found.ifPresent(connection -> {
            Set<Audience> audiences = new HashSet<>(connection.audiences());
            if (in) {
                audiences.add(audience);
            } else {
                audiences.remove(audience);
            }
            connections.put(id, new Connection(id, connection.connectedAt(), audiences));
        });
        return found.isPresent();
    }

    @Override
    public synchronized Iterable<String> members(Audience audience) {
        List<String> ids = new ArrayList<>();
        for (Connection connection : connections.values()) {
            if (lives(connection) && connection.audiences().contains(audience)) {
                ids.add(connection.id());
            }
        }
        return ids;
    }
}
