package io.handrail.core.json.internal;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Records by their canonical constructor and accessors, beans by their no-argument constructor and fields. */
final class ObjectBinding implements Binding {

    private final Class<?> type;
    private final Constructor<?> constructor;
    private final boolean isRecord;

    // Filled in after construction: the type may contain itself. Published by the codec's lock.
    private Property[] properties = {};
    private @Nullable Object[] absent = {};
    private final Map<String, Property> byName = new HashMap<>();

    ObjectBinding(Class<?> type, Constructor<?> constructor) {
        this.type = type;
        this.constructor = constructor;
        this.isRecord = type.isRecord();
    }

    void define(Property[] all) {
        properties = all;
        absent = new Object[all.length];
        for (Property property : all) {
            absent[property.index] = property.binding.absent();
            byName.put(property.name, property);
        }
    }

    @Override
    public @Nullable Object read(JsonReader in) throws IOException {
        JsonToken token = in.peek();
        if (token == JsonToken.NULL) {
            in.nextNull();
            return null;
        }
        if (token != JsonToken.BEGIN_OBJECT) {
            throw Mismatch.found(in, "an object", token);
        }
        return isRecord ? readRecord(in) : readBean(in);
    }

    private Object readRecord(JsonReader in) throws IOException {
        @Nullable Object[] values = absent.clone();
        in.beginObject();
        int next = 0;
        while (in.hasNext()) {
            Property property = property(in.nextName(), next);
            if (property == null) {
                in.skipValue();
            } else {
                values[property.index] = property.binding.read(in);
                next = property.index + 1;
            }
        }
        in.endObject();
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw UserCode.refused(in.getPreviousPath(), e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private Object readBean(JsonReader in) throws IOException {
        Object bean = newBean(in);
        in.beginObject();
        int next = 0;
        while (in.hasNext()) {
            Property property = property(in.nextName(), next);
            if (property == null) {
                in.skipValue();
            } else {
                property.set(bean, property.binding.read(in));
                next = property.index + 1;
            }
        }
        in.endObject();
        return bean;
    }

    private Object newBean(JsonReader in) {
        try {
            Object bean = constructor.newInstance();
            for (Property property : properties) {
                Object value = absent[property.index];
                // An Optional that the constructor left null.
                if (value instanceof Optional && property.get(bean) == null) {
                    property.set(bean, value);
                }
            }
            return bean;
        } catch (InvocationTargetException e) {
            throw UserCode.refused(in.getPath(), e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Fields mostly come in the order of their declaration, so the next one is tried first. */
    private @Nullable Property property(String name, int next) {
        return next < properties.length && properties[next].name.equals(name) ? properties[next] : byName.get(name);
    }

    @Override
    public void write(JsonWriter out, Object value, int depth) throws IOException {
        if (value.getClass() != type) {
            // Only the declared type's fields would be written, and the rest lost.
            throw new Unwritable("a " + value.getClass().getName() + " stands where the type is " + type.getName()
                    + ", and the standard codec writes declared types only; override codec() to use GsonCodec or"
                    + " DatabindCodec");
        }
        int inside = Binding.deeper(depth);
        out.beginObject();
        for (Property property : properties) {
            Object each = property.get(value);
            if (each != null && !property.binding.isAbsent(each)) {
                out.name(property.name);
                try {
                    property.binding.write(out, each, inside);
                } catch (Unwritable e) {
                    throw e.inField(property.name);
                }
            }
        }
        out.endObject();
    }
}
