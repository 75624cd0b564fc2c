package io.handrail.core.json.internal;

import io.handrail.core.json.UnsupportedTypeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds the binding of one type and of all that it contains. */
final class Binder {

    /** A type whose arguments nest deeper grows without end: {@code record Nest<T>(Nest<List<T>> next)}. */
    private static final int MAX_SHAPE_DEPTH = 16;

    private final Map<Shape, Binding> bound;

    /** Where we are, for errors: the root's name, then {@code .lines}, {@code []}, {@code .price}. */
    private final List<String> trail = new ArrayList<>();

    /** @param bound what is bound already; gets what this binder binds */
    Binder(Map<Shape, Binding> bound) {
        this.bound = bound;
    }

    Binding root(Shape shape) {
        String name = shape.raw.getName();
        return at(name.substring(name.lastIndexOf('.') + 1), shape);
    }

    Binding at(String step, Shape shape) {
        trail.add(step);
        Binding binding = bound.get(shape);
        if (binding == null) {
            binding = make(shape);
            bound.put(shape, binding);
        }
        trail.remove(trail.size() - 1);
        return binding;
    }

    /** An object may contain itself: while its properties are bound, it is found here. */
    void announce(Shape shape, Binding binding) {
        bound.put(shape, binding);
    }

    private Binding make(Shape shape) {
        Class<?> type = shape.raw;
        String name = type.getName();
        if (type.isPrimitive() || name.startsWith("java.") || name.equals("[B")) {
            Binding binding = ofTheJdk(shape, name);
            if (binding != null) {
                return binding;
            }
        }
        if (type.isArray()) {
            return new ArrayBinding(type.getComponentType(), at("[]", shape.arguments[0]));
        }
        if (shape.depth() > MAX_SHAPE_DEPTH) {
            throw refuse(type, "its type arguments nest without end", Refusals.EITHER);
        }
        return ObjectTypes.of(shape, this);
    }

    private @Nullable Binding ofTheJdk(Shape shape, String name) {
        if (CollectionBinding.covers(name)) {
            Shape element = shape.argument(0);
            if (CollectionBinding.isSorted(name)) {
                requireOrder(element, "the elements of a sorted set");
            }
            return new CollectionBinding(shape.raw, at("[]", element));
        }
        return switch (name) {
            case "java.util.Map", "java.util.LinkedHashMap", "java.util.HashMap" -> map(shape, false);
            case "java.util.SortedMap", "java.util.NavigableMap", "java.util.TreeMap" -> map(shape, true);
            case "java.util.Optional" -> new OptionalBinding(at("?", shape.argument(0)));
            default -> ScalarTypes.of(name);
        };
    }

    private Binding map(Shape shape, boolean sorted) {
        Shape key = shape.argument(0);
        if (sorted) {
            requireOrder(key, "the keys of a sorted map");
        }
        // A map without a declared key, as Map or Map<?, ?>, has JSON's keys: strings.
        Shape keyType = key.raw == Object.class ? Shape.of(String.class, null) : key;
        if (at("{key}", keyType) instanceof Scalar scalar) {
            return new MapBinding(sorted, scalar, at("{}", shape.argument(1)));
        }
        throw refuse(shape.raw, "its keys are " + key.raw.getTypeName() + ", which has no text form", Refusals.EITHER);
    }

    private void requireOrder(Shape shape, String what) {
        if (!Comparable.class.isAssignableFrom(shape.raw) && shape.raw != Object.class) {
            throw refuse(shape.raw, what + " must be Comparable", "use an unsorted one");
        }
    }

    UnsupportedTypeException refuse(Class<?> type, String why, String whatToDo) {
        return Refusals.refuse(trail, type, why, whatToDo);
    }
}
