package io.handrail.core.json.internal;

import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** The binding for what turns up in a field declared as {@code Object} when it is written. */
final class AnyType {

    private AnyType() {}

    static Binding of(Object value, Binding any) {
        if (value instanceof Map) {
            return new MapBinding(false, new AnyKey(), any);
        }
        if (value instanceof Collection<?> collection) {
            return new CollectionBinding(collection.getClass(), any);
        }
        if (value instanceof Optional) {
            return new OptionalBinding(any);
        }
        Class<?> type = value.getClass();
        if (type.isArray() && type != byte[].class) {
            return new ArrayBinding(type.getComponentType(), any);
        }
        return scalar(value);
    }

    private static Binding scalar(Object value) {
        if (value instanceof Enum) {
            return new EnumBinding(new Object[0]);
        }
        Binding scalar = ScalarTypes.of(value.getClass().getName());
        if (scalar == null && value instanceof ZoneId) {
            return new TextBinding("java.time.ZoneId");
        }
        if (scalar == null) {
            throw new Unwritable("a " + value.getClass().getName()
                    + " stands where the type is Object, and the standard codec writes only JSON's own types there;"
                    + " declare the type, or override codec() to use GsonCodec or DatabindCodec");
        }
        return scalar;
    }
}
