package io.handrail.web.websocket;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * A client's connection.
 *
 * @param id API Gateway's id
 * @param connectedAt since when
 * @param audiences the user whose it is, and the groups it is in
 */
public record Connection(String id, Instant connectedAt, Set<Audience> audiences) {

    /**
     * API Gateway ends a connection after two hours.
     *
     * @see <a
     *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-execution-service-websocket-limits-table.html">AWS:
     *     quotas of WebSocket APIs</a>
     */
    public static final Duration MAX_DURATION = Duration.ofHours(2);

    /** Copies the audiences. */
    public Connection {
        audiences = Set.copyOf(audiences);
    }

    /** The user, if it is known. */
    public Optional<String> user() {
        for (Audience audience : audiences) {
            if (audience.kind() == Audience.Kind.USER) {
                return Optional.of(audience.name());
            }
        }
        return Optional.empty();
    }

    /** The groups. */
    public Set<String> groups() {
        Set<String> groups = new HashSet<>();
        for (Audience audience : audiences) {
            if (audience.kind() == Audience.Kind.GROUP) {
                groups.add(audience.name());
            }
        }
        return Set.copyOf(groups);
    }

    /** After this it is over in any case. */
    public Instant expires() {
        return connectedAt.plus(MAX_DURATION);
    }
}
