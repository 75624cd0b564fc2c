package io.handrail.web.openapi.internal;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;

/**
 * A component of a record or a field of a bean, as the standard codec sees them.
 *
 * @param isRequired whether it is always there: a primitive, or what a validation framework's annotation says must not be
 *     null. Others are left out where they are null
 */
record Property(String name, ResolvedType type, boolean isRequired) {

    static List<Property> of(ResolvedType owner) {
        List<Property> properties = new ArrayList<>();
        if (owner.raw().isRecord()) {
            for (RecordComponent one : owner.raw().getRecordComponents()) {
                // Annotations that are for fields only are not on the component.
                boolean required = isRequired(one.getType(), one)
                        || isRequired(one.getType(), field(owner.raw(), one.getName()))
                        || isRequired(one.getType(), one.getAccessor());
                properties.add(property(one.getName(), one.getGenericType(), owner, required));
            }
            return properties;
        }
        for (ResolvedType level = owner; level.raw() != Object.class; level = parent(level)) {
            for (Field field : level.raw().getDeclaredFields()) {
                boolean isProperty = (field.getModifiers() & (Modifier.STATIC | Modifier.TRANSIENT)) == 0;
                if (isProperty && !field.isSynthetic()) {
                    boolean required = isRequired(field.getType(), field);
                    properties.add(property(field.getName(), field.getGenericType(), level, required));
                }
            }
        }
        return properties;
    }

    private static ResolvedType parent(ResolvedType type) {
        return ResolvedType.of(type.raw().getGenericSuperclass(), type);
    }

    private static Property property(String name, Type type, ResolvedType owner, boolean required) {
        return new Property(name, ResolvedType.of(type, owner), required);
    }

    private static Field field(Class<?> type, String name) {
        try {
            return type.getDeclaredField(name);
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e); // a record has a field for each component
        }
    }

    private static boolean isRequired(Class<?> type, AnnotatedElement element) {
        if (type.isPrimitive()) {
            return true;
        }
        for (Annotation annotation : element.getAnnotations()) {
            String name = annotation.annotationType().getSimpleName();
            if (name.equals("NotNull") || name.equals("NotBlank") || name.equals("NotEmpty")) {
                return true;
            }
        }
        return false;
    }
}
