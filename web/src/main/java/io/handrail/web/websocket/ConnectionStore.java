package io.handrail.web.websocket;

import java.util.Optional;

/**
 * Which connections there are, by user and group. It need not be exact: API Gateway tells that a connection is gone when
 * something is sent to it, and {@link Connections} then removes it; what it must not do is to forget a connection that
 * lives. Connections older than {@link Connection#MAX_DURATION} are no longer there.
 *
 * <p>An implementation is thread-safe.
 */
public interface ConnectionStore {

    /** Adds a connection and its audiences; a second time changes nothing. */
    void add(Connection connection);

    /** A connection, with all changes so far. */
    Optional<Connection> get(String id);

    /** Removes a connection from all of its audiences; returns it if it was there. */
    Optional<Connection> remove(String id);

    /**
     * Adds a connection to an audience.
     *
     * @return false if the connection is not there (any more)
     */
    boolean join(String id, Audience audience);

    /** Takes a connection out of an audience, which may be left of a connection that is not there any more. */
    void leave(String id, Audience audience);

    /** The ids of an audience's connections, in any order, read as they are asked for. */
    Iterable<String> members(Audience audience);

    /** Warms up what the first call needs, before a SnapStart checkpoint. Default: nothing. */
    default void prime() {}
}
