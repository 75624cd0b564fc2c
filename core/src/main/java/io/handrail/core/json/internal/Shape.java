package io.handrail.core.json.internal;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A type with every type variable filled in: a class and the shapes of its arguments, or an array and the shape of its
 * elements. Not a record, whose {@code equals} costs tens of classes when it is first called.
 */
final class Shape {

    private static final Shape[] NONE = {};

    final Class<?> raw;
    final Shape[] arguments;

    private Shape(Class<?> raw, Shape[] arguments) {
        this.raw = raw;
        this.arguments = arguments;
    }

    /** What a type written inside {@code scope}, the shape of the class that declares it, stands for. */
    static Shape of(Type type, @Nullable Shape scope) {
        if (type instanceof Class<?> plain) {
            return plain.isArray()
                    ? new Shape(plain, new Shape[] {of(plain.getComponentType(), scope)})
                    : new Shape(plain, NONE);
        }
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            Shape[] shapes = new Shape[arguments.length];
            for (int i = 0; i < shapes.length; i++) {
                shapes[i] = of(arguments[i], scope);
            }
            return new Shape((Class<?>) generic.getRawType(), shapes);
        }
        if (type instanceof GenericArrayType array) {
            Shape element = of(array.getGenericComponentType(), scope);
            return new Shape(element.raw.arrayType(), new Shape[] {element});
        }
        if (type instanceof WildcardType wildcard) {
            Type[] lower = wildcard.getLowerBounds();
            return of(lower.length > 0 ? lower[0] : wildcard.getUpperBounds()[0], scope);
        }
        TypeVariable<?> variable = (TypeVariable<?>) type;
        Shape argument = scope == null ? null : scope.argument(variable);
        return argument != null ? argument : new Shape(erasure(variable), NONE);
    }

    private @Nullable Shape argument(TypeVariable<?> variable) {
        if (arguments.length > 0 && variable.getGenericDeclaration() == raw) {
            TypeVariable<?>[] parameters = raw.getTypeParameters();
            for (int i = 0; i < parameters.length; i++) {
                if (parameters[i].equals(variable)) {
                    return arguments[i];
                }
            }
        }
        return null;
    }

    /** A raw type leaves its variables open; they are then what the compiler takes them for. */
    private static Class<?> erasure(Type type) {
        if (type instanceof TypeVariable<?> variable) {
            return erasure(variable.getBounds()[0]);
        }
        return type instanceof ParameterizedType generic ? (Class<?>) generic.getRawType() : (Class<?>) type;
    }

    /** The argument at an index; {@code Object} for a raw type. */
    Shape argument(int index) {
        return index < arguments.length ? arguments[index] : new Shape(Object.class, NONE);
    }

    /** How deep arguments are nested in arguments. */
    int depth() {
        int deepest = 0;
        for (Shape argument : arguments) {
            deepest = Math.max(deepest, argument.depth());
        }
        return deepest + 1;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Shape shape && shape.raw == raw && Arrays.equals(shape.arguments, arguments);
    }

    @Override
    public int hashCode() {
        int hash = raw.hashCode();
        for (Shape argument : arguments) {
            hash = 31 * hash + argument.hashCode();
        }
        return hash;
    }
}
