package io.handrail.web.websocket;

import java.nio.charset.StandardCharsets;

/**
 * Whose connections are meant: those of a user, who may have several, or those in a group.
 *
 * @param kind what it is
 * @param name whose, 1 to 1,024 bytes
 */
public record Audience(Kind kind, String name) {

    /** What an audience is. */
    public enum Kind {
        /** All connections of a user. */
        USER,
        /** All connections in a group. */
        GROUP
    }

    private static final int MAX_BYTES = 1024;

    /** @throws IllegalArgumentException if the name is empty or too long */
    public Audience {
        int bytes = name.getBytes(StandardCharsets.UTF_8).length;
        if (bytes == 0 || bytes > MAX_BYTES) {
            throw new IllegalArgumentException(
                    "The name of a user or group has 1 to " + MAX_BYTES + " bytes, not " + bytes);
        }
    }

    /** The connections of a user. */
    public static Audience user(String id) {
        return new Audience(Kind.USER, id);
    }

    /** The connections in a group. */
    public static Audience group(String name) {
        return new Audience(Kind.GROUP, name);
    }
}
