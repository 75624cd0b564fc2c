package io.handrail.web.openapi.internal;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A type with its variables filled in, as the standard codec fills them.
 *
 * @param raw the class
 * @param arguments of its parameters; of an array, its elements
 */
record ResolvedType(Class<?> raw, List<ResolvedType> arguments) {

    private static final ResolvedType ANYTHING = new ResolvedType(Object.class, List.of());

    /** What a type stands for that is written in the class {@code scope}. */
    static ResolvedType of(Type type, @Nullable ResolvedType scope) {
        if (type instanceof Class<?> plain) {
            return new ResolvedType(plain, plain.isArray() ? List.of(of(plain.getComponentType(), scope)) : List.of());
        }
        if (type instanceof ParameterizedType generic) {
            List<ResolvedType> arguments = new ArrayList<>();
            for (Type argument : generic.getActualTypeArguments()) {
                arguments.add(of(argument, scope));
            }
            return new ResolvedType((Class<?>) generic.getRawType(), List.copyOf(arguments));
        }
        if (type instanceof GenericArrayType array) {
            ResolvedType element = of(array.getGenericComponentType(), scope);
            return new ResolvedType(element.raw.arrayType(), List.of(element));
        }
        if (type instanceof WildcardType wildcard) {
            Type[] lower = wildcard.getLowerBounds();
            return of(lower.length > 0 ? lower[0] : wildcard.getUpperBounds()[0], scope);
        }
        TypeVariable<?> variable = (TypeVariable<?>) type;
        if (scope != null && !scope.arguments.isEmpty()) {
            int index = List.of(scope.raw.getTypeParameters()).indexOf(variable);
            if (index >= 0) {
                return scope.arguments.get(index);
            }
        }
        return of(erasure(variable), null);
    }

    private static Class<?> erasure(Type type) {
        if (type instanceof TypeVariable<?> variable) {
            return erasure(variable.getBounds()[0]);
        }
        return type instanceof ParameterizedType generic ? (Class<?>) generic.getRawType() : (Class<?>) type;
    }

    /** An argument; anything, where there is none. */
    ResolvedType argument(int index) {
        return index < arguments.size() ? arguments.get(index) : ANYTHING;
    }

    /** The class's name without its package and the arguments': {@code PageOfItem}. */
    String plainName() {
        StringBuilder name = new StringBuilder(raw.getSimpleName());
        for (int i = 0; i < arguments.size(); i++) {
            name.append(i == 0 ? "Of" : "And").append(arguments.get(i).plainName());
        }
        return component(name.toString());
    }

    /** The same with the package and the classes around it, for names that would be the same. */
    String fullName() {
        StringBuilder name = new StringBuilder(raw.getName());
        for (int i = 0; i < arguments.size(); i++) {
            name.append(i == 0 ? ".Of." : ".And.").append(arguments.get(i).fullName());
        }
        return component(name.toString());
    }

    /** In the characters that a component's name may have: letters, digits, {@code . - _}. */
    private static String component(String name) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            plain.append(letter || (c >= '0' && c <= '9') || c == '.' ? c : '_');
        }
        return plain.toString();
    }
}
