package io.handrail.web;

/**
 * A parameter in a path template.
 *
 * @param name between the braces
 * @param type what its text must be for the route to match
 */
public record PathParameter(String name, Type type) {

    /** What a parameter's text must be. */
    public enum Type {
        /** {@code {name}}: any text. */
        STRING,
        /** {@code {name:int}}: a whole number of 32 bits. */
        INT,
        /** {@code {name:long}}: a whole number of 64 bits. */
        LONG,
        /** {@code {name:uuid}}: a UUID of 36 characters. */
        UUID,
        /** {@code {name+}}: one or more segments, the rest of the path. */
        GREEDY
    }
}
