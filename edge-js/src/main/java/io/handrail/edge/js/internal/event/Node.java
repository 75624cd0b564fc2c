package io.handrail.edge.js.internal.event;

import io.handrail.edge.event.InvalidEdgeEventException;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;

/** An object of the event with the way that led to it, for errors. Null and absent are the same. */
record Node(JSObject object, @Nullable Node parent, String name) {

    private static final int MISSING = Integer.MIN_VALUE;

    static Node of(@Nullable JSObject value, @Nullable Node parent, String name) {
        if (value != null && Js.isObject(value)) {
            return new Node(value, parent, name);
        }
        String path = parent == null ? name : parent.at(name);
        throw new InvalidEdgeEventException(path + (value == null ? " is missing" : " is no object"));
    }

    /** Made when an error needs it: texts put together are dear at the edge. */
    String path() {
        return parent == null ? name : parent.at(name);
    }

    String at(String field) {
        return path() + "." + field;
    }

    Node node(String field) {
        return of(Js.get(object, field), this, field);
    }

    @Nullable
    Node nodeOrNull(String field) {
        JSObject value = Js.get(object, field);
        return value == null ? null : of(value, this, field);
    }

    String text(String field) {
        String value = textOrNull(field);
        if (value == null) {
            throw new InvalidEdgeEventException(at(field) + " is missing");
        }
        return value;
    }

    String textOr(String field, String otherwise) {
        String value = textOrNull(field);
        return value == null ? otherwise : value;
    }

    @Nullable
    String textOrNull(String field) {
        String value = Js.textOf(object, field);
        if (value == null && Js.get(object, field) != null) {
            throw new InvalidEdgeEventException(at(field) + " is no text");
        }
        return value;
    }

    boolean isTrue(String field) {
        return Js.isTrueIn(object, field);
    }

    int integer(String field) {
        int value = integerOr(field, MISSING);
        if (value == MISSING) {
            throw new InvalidEdgeEventException(at(field) + " is missing");
        }
        return value;
    }

    /** A number, or a text of digits: CloudFront writes statuses as text, hand-written events as either. */
    int integerOr(String field, int otherwise) {
        if (Js.get(object, field) == null) {
            return otherwise;
        }
        int value = Js.integerOf(object, field);
        if (value == MISSING) {
            throw new InvalidEdgeEventException(at(field) + " is no whole number");
        }
        return value;
    }

    @Nullable
    Integer integerOrNull(String field) {
        return Js.get(object, field) == null ? null : integerOr(field, 0);
    }
}
