package io.handrail.web;

/**
 * The name of something that a filter adds to a request for what comes after it, such as the user. Each instance is a name
 * of its own: keep it in a constant.
 *
 * @param <T> what is added
 */
public final class Attribute<T> {

    private final String name;
    private final Class<T> type;

    private Attribute(String name, Class<T> type) {
        this.name = name;
        this.type = type;
    }

    /** A new name; the text is for error messages. */
    public static <T> Attribute<T> of(String name, Class<T> type) {
        return new Attribute<>(name, type);
    }

    T cast(Object value) {
        return type.cast(value);
    }

    @Override
    public String toString() {
        return name;
    }
}
