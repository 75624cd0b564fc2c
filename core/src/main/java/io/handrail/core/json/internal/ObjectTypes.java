package io.handrail.core.json.internal;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The user's own types: enums, records and beans. All reflection on them happens here, once. */
final class ObjectTypes {

    private ObjectTypes() {}

    static Binding of(Shape shape, Binder binder) {
        Class<?> type = shape.raw;
        Object[] constants = type.getEnumConstants();
        if (constants != null) {
            refuseForeignAnnotations(type, type, binder);
            return new EnumBinding(constants);
        }
        String problem = Refusals.problem(type);
        if (problem != null) {
            throw binder.refuse(type, problem, Refusals.EITHER);
        }
        refuseForeignAnnotations(type, type, binder);
        return type.isRecord() ? record(shape, binder) : bean(shape, binder);
    }

    private static Binding record(Shape shape, Binder binder) {
        RecordComponent[] components = shape.raw.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < types.length; i++) {
            types[i] = components[i].getType();
        }
        ObjectBinding binding = new ObjectBinding(shape.raw, constructor(shape.raw, binder, types));
        binder.announce(shape, binding);
        Property[] properties = new Property[components.length];
        for (int i = 0; i < properties.length; i++) {
            RecordComponent component = components[i];
            AccessibleObject accessor = opened(component.getAccessor(), shape.raw, binder);
            properties[i] = property(component.getName(), i, component.getGenericType(), shape, accessor, binder);
        }
        binding.define(properties);
        return binding;
    }

    private static Binding bean(Shape shape, Binder binder) {
        ObjectBinding binding = new ObjectBinding(shape.raw, constructor(shape.raw, binder));
        binder.announce(shape, binding);
        List<Property> properties = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Shape level = shape; level.raw != Object.class; level = parent(level)) {
            if (level.raw != shape.raw) {
                refuseForeignAnnotations(level.raw, shape.raw, binder);
            }
            for (Field field : level.raw.getDeclaredFields()) {
                if (isProperty(field)) {
                    if (!names.add(field.getName())) {
                        throw binder.refuse(
                                shape.raw, "it has two fields named " + field.getName(), "rename one of them");
                    }
                    AccessibleObject open = opened(field, shape.raw, binder);
                    properties.add(
                            property(field.getName(), properties.size(), field.getGenericType(), level, open, binder));
                }
            }
        }
        binding.define(properties.toArray(new Property[0]));
        return binding;
    }

    private static boolean isProperty(Field field) {
        return (field.getModifiers() & (Modifier.STATIC | Modifier.TRANSIENT)) == 0 && !field.isSynthetic();
    }

    private static Shape parent(Shape shape) {
        return Shape.of(shape.raw.getGenericSuperclass(), shape);
    }

    private static Property property(
            String name, int index, Type type, Shape owner, AccessibleObject member, Binder binder) {
        return new Property(name, index, binder.at("." + name, Shape.of(type, owner)), member);
    }

    private static Constructor<?> constructor(Class<?> type, Binder binder, Class<?>... parameters) {
        try {
            return opened(type.getDeclaredConstructor(parameters), type, binder);
        } catch (NoSuchMethodException e) {
            throw binder.refuse(
                    type,
                    "it has no constructor without parameters",
                    "add one, make it a record, or override codec() to use GsonCodec or DatabindCodec");
        }
    }

    private static <T extends AccessibleObject> T opened(T member, Class<?> type, Binder binder) {
        if (!member.trySetAccessible()) {
            throw binder.refuse(
                    type,
                    "its module does not open the package " + type.getPackageName() + " to the codec",
                    "open it, or make the type public in an exported package");
        }
        return member;
    }

    private static void refuseForeignAnnotations(Class<?> annotated, Class<?> type, Binder binder) {
        Class<?> annotation = ForeignAnnotations.on(annotated);
        if (annotation != null) {
            String codec = ForeignAnnotations.isGson(annotation) ? "GsonCodec" : "DatabindCodec";
            throw binder.refuse(
                    type,
                    "it carries @" + annotation.getName() + ", which only " + codec + " follows",
                    "remove the annotation, or override codec() to use " + codec);
        }
    }
}
