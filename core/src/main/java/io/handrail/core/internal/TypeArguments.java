package io.handrail.core.internal;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import org.jspecify.annotations.Nullable;

/** Finds what a subclass declared for a type parameter of its base class. */
public final class TypeArguments {

    private TypeArguments() {}

    /**
     * The type that {@code subclass} declares for the parameter of {@code base}, with nothing left open in it.
     *
     * @throws IllegalArgumentException if it leaves it open, or a part of it (a raw or still generic subclass)
     */
    public static Type of(Class<?> subclass, Class<?> base, int index) {
        Type found = find(subclass, base, index);
        if (found != null && !isOpen(found)) {
            return found;
        }
        throw new IllegalArgumentException(subclass.getName() + " does not say what "
                + base.getTypeParameters()[index] + " of " + base.getSimpleName()
                + " is; declare it, or pass the type to the constructor, where the base class has one for it");
    }

    /** In terms of the parameters of {@code subclass}; null for a raw one. */
    private static @Nullable Type find(Class<?> subclass, Class<?> base, int index) {
        Class<?> parent = subclass.getSuperclass();
        Type declared = parent == base ? base.getTypeParameters()[index] : find(parent, base, index);
        return declared == null ? null : filledIn(declared, subclass.getGenericSuperclass());
    }

    /** The type with the variables of the parent's class replaced by what the parent is declared with. */
    private static @Nullable Type filledIn(Type type, Type parent) {
        if (type instanceof TypeVariable<?> variable) {
            return parent instanceof ParameterizedType generic
                    ? generic.getActualTypeArguments()[indexOf(variable, (Class<?>) generic.getRawType())]
                    : null;
        }
        if (type instanceof ParameterizedType generic && isOpen(generic)) {
            Type[] arguments = generic.getActualTypeArguments();
            for (int i = 0; i < arguments.length; i++) {
                Type argument = filledIn(arguments[i], parent);
                if (argument == null) {
                    return null;
                }
                arguments[i] = argument;
            }
            return new FilledIn(generic, arguments);
        }
        return type;
    }

    private static boolean isOpen(Type type) {
        if (type instanceof ParameterizedType generic) {
            for (Type argument : generic.getActualTypeArguments()) {
                if (isOpen(argument)) {
                    return true;
                }
            }
            return false;
        }
        if (type instanceof GenericArrayType array) {
            return isOpen(array.getGenericComponentType());
        }
        if (type instanceof WildcardType wildcard) {
            return isOpen(wildcard.getUpperBounds()[0])
                    || (wildcard.getLowerBounds().length > 0 && isOpen(wildcard.getLowerBounds()[0]));
        }
        return type instanceof TypeVariable<?>;
    }

    private static int indexOf(TypeVariable<?> variable, Class<?> owner) {
        TypeVariable<?>[] parameters = owner.getTypeParameters();
        for (int i = 0; i < parameters.length; i++) {
            if (parameters[i].equals(variable)) {
                return i;
            }
        }
        throw new IllegalStateException(variable + " is not a parameter of " + owner);
    }

    /** A generic type whose open arguments have been filled in. */
    private static final class FilledIn implements ParameterizedType {

        private final ParameterizedType open;
        private final Type[] arguments;

        FilledIn(ParameterizedType open, Type[] arguments) {
            this.open = open;
            this.arguments = arguments;
        }

        @Override
        public Type[] getActualTypeArguments() {
            return arguments.clone();
        }

        @Override
        public Type getRawType() {
            return open.getRawType();
        }

        @Override
        public @Nullable Type getOwnerType() {
            return open.getOwnerType();
        }
    }
}
