package io.handrail.core.json.internal;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** A component of a record or a field of a bean. */
final class Property {

    final String name;
    final int index;
    final Binding binding;

    /** A record's accessor method or a bean's field. */
    private final AccessibleObject member;

    Property(String name, int index, Binding binding, AccessibleObject member) {
        this.name = name;
        this.index = index;
        this.binding = binding;
        this.member = member;
    }

    @Nullable
    Object get(Object owner) {
        try {
            return member instanceof Method accessor ? accessor.invoke(owner) : ((Field) member).get(owner);
        } catch (InvocationTargetException e) {
            throw UserCode.thrownBy(e);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    void set(Object bean, @Nullable Object value) {
        try {
            ((Field) member).set(bean, value);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
