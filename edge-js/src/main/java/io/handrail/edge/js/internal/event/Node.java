package io.handrail.edge.js.internal.event;

import io.handrail.edge.event.InvalidEdgeEventException;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;

/** An object of the event with the way that led to it, for errors. Null and absent are the same. */
record Node(JSObject object, String path) {

    private static final int MISSING = Integer.MIN_VALUE;

    static Node of(@Nullable JSObject value, String path) {
        if (value != null && Js.isObject(value)) {
            return new Node(value, path);
        }
        throw new InvalidEdgeEventException(path + (value == null ? " is missing" : " is no object"));
    }

    Node node(String name) {
        return of(Js.get(object, name), path + "." + name);
    }

    @Nullable
    Node nodeOrNull(String name) {
        return Js.get(object, name) == null ? null : node(name);
    }

    String text(String name) {
        String value = textOrNull(name);
        if (value == null) {
            throw new InvalidEdgeEventException(path + "." + name + " is missing");
        }
        return value;
    }

    String textOr(String name, String otherwise) {
        String value = textOrNull(name);
        return value == null ? otherwise : value;
    }

    @Nullable
    String textOrNull(String name) {
        String value = Js.textOf(object, name);
        if (value == null && Js.get(object, name) != null) {
            throw new InvalidEdgeEventException(path + "." + name + " is no text");
        }
        return value;
    }

    boolean isTrue(String name) {
        return Js.isTrueIn(object, name);
    }

    int integer(String name) {
        int value = integerOr(name, MISSING);
        if (value == MISSING) {
            throw new InvalidEdgeEventException(path + "." + name + " is missing");
        }
        return value;
    }

    /** A number, or a text of digits: CloudFront writes statuses as text, hand-written events as either. */
    int integerOr(String name, int otherwise) {
        if (Js.get(object, name) == null) {
            return otherwise;
        }
        int value = Js.integerOf(object, name);
        if (value == MISSING) {
            throw new InvalidEdgeEventException(path + "." + name + " is no whole number");
        }
        return value;
    }

    @Nullable
    Integer integerOrNull(String name) {
        return Js.get(object, name) == null ? null : integerOr(name, 0);
    }
}
