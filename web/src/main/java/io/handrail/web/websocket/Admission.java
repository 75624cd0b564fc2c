package io.handrail.web.websocket;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Whether a client is let in. Immutable. */
public final class Admission {

    private final int status;
    private final Set<Audience> audiences;
    private final Optional<String> subprotocol;

    private Admission(int status, Set<Audience> audiences, Optional<String> subprotocol) {
        this.status = status;
        this.audiences = audiences;
        this.subprotocol = subprotocol;
    }

    /** Lets an anonymous client in. */
    public static Admission accept() {
        return new Admission(200, Set.of(), Optional.empty());
    }

    /** Lets a user in. */
    public static Admission accept(String user) {
        return new Admission(200, Set.of(Audience.user(user)), Optional.empty());
    }

    /**
     * Keeps a client out.
     *
     * @param status what the handshake is answered with, 400 to 599, such as 401 or 403
     */
    public static Admission deny(int status) {
        if (status < 400 || status > 599) {
            throw new IllegalArgumentException("A denial has a status from 400 to 599, not " + status);
        }
        return new Admission(status, Set.of(), Optional.empty());
    }

    /** The same, in this group from the beginning. */
    public Admission inGroup(String group) {
        Set<Audience> more = new HashSet<>(audiences);
        more.add(Audience.group(group));
        return new Admission(status, Set.copyOf(more), subprotocol);
    }

    /** The same with one of the subprotocols that the client offered; browsers end the connection if it is another. */
    public Admission withSubprotocol(String name) {
        return new Admission(status, audiences, Optional.of(name));
    }

    /** Whether the client is let in. */
    public boolean isAccepted() {
        return status == 200;
    }

    /** What the handshake is answered with. */
    public int status() {
        return status;
    }

    Set<Audience> audiences() {
        return audiences;
    }

    Optional<String> subprotocol() {
        return subprotocol;
    }
}
