package io.handrail.core.internal;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import org.jspecify.annotations.Nullable;

/** Finds what a subclass declared for a type parameter of its base class. */
public final class TypeArguments {

    private TypeArguments() {}

    /**
     * The type that {@code subclass} declares for the parameter of {@code base}.
     *
     * @throws IllegalArgumentException if it declares none (a raw or still generic subclass)
     */
    public static Type of(Class<?> subclass, Class<?> base, int index) {
        Type found = find(subclass, base, index);
        if (found instanceof Class<?> || found instanceof ParameterizedType) {
            return found;
        }
        throw new IllegalArgumentException(subclass.getName() + " does not say what "
                + base.getTypeParameters()[index] + " of " + base.getSimpleName()
                + " is; declare it, or pass the type to the constructor of the base class");
    }

    private static @Nullable Type find(Class<?> subclass, Class<?> base, int index) {
        Type parent = subclass.getGenericSuperclass();
        Class<?> parentClass = subclass.getSuperclass();
        Type argument = parentClass == base ? argument(parent, index) : find(parentClass, base, index);
        if (argument instanceof TypeVariable<?> variable && variable.getGenericDeclaration() == parentClass) {
            // The parent left it open as one of its own parameters: what did the subclass fill in there?
            return argument(parent, indexOf(variable, parentClass));
        }
        return argument;
    }

    private static @Nullable Type argument(Type parent, int index) {
        return parent instanceof ParameterizedType type ? type.getActualTypeArguments()[index] : null;
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
}
