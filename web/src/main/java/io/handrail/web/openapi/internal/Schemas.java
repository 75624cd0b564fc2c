package io.handrail.web.openapi.internal;

import io.handrail.core.json.JsonCodec;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The schemas of a document's types (JSON Schema 2020-12): records, beans and enums each have one component, which the
 * others refer to. Used by one thread.
 */
final class Schemas {

    /** The gatekeeper: what it does not take has no schema here. */
    private final JsonCodec codec = JsonCodec.standard();

    private final Map<ResolvedType, String> names = new HashMap<>();
    private final Map<String, Object> components = new TreeMap<>();

    /** With the schema of problems, whose name is then taken. */
    Schemas() {
        components.put(Problems.NAME, Problems.schema());
    }

    /**
     * The schema of a type, or a reference to it.
     *
     * @throws io.handrail.core.json.UnsupportedTypeException if the standard codec does not write it
     */
    Map<String, Object> of(Type type) {
        codec.bind(type);
        return of(ResolvedType.of(type, null));
    }

    /** What {@link #of} referred to, by name in alphabetical order. */
    Map<String, Object> components() {
        return components;
    }

    Map<String, Object> of(ResolvedType type) {
        Map<String, Object> scalar = ScalarSchemas.of(type.raw());
        if (scalar != null) {
            return scalar;
        }
        Class<?> raw = type.raw();
        if (raw.isArray()) {
            return array(type.argument(0));
        }
        if (!raw.getName().startsWith("java.")) {
            return reference(type);
        }
        if (Map.class.isAssignableFrom(raw)) {
            Map<String, Object> schema = ordered("type", "object");
            schema.put("additionalProperties", of(type.argument(1)));
            return schema;
        }
        if (Iterable.class.isAssignableFrom(raw)) {
            Map<String, Object> schema = array(type.argument(0));
            if (Set.class.isAssignableFrom(raw)) {
                schema.put("uniqueItems", true);
            }
            return schema;
        }
        // Otherwise Object or Void: any JSON.
        return raw == Optional.class ? of(type.argument(0)) : new LinkedHashMap<>();
    }

    private Map<String, Object> array(ResolvedType element) {
        Map<String, Object> schema = ordered("type", "array");
        schema.put("items", of(element));
        return schema;
    }

    private Map<String, Object> reference(ResolvedType type) {
        String name = names.get(type);
        if (name == null) {
            name = components.containsKey(type.plainName()) ? type.fullName() : type.plainName();
            names.put(type, name);
            Map<String, Object> schema = new LinkedHashMap<>();
            components.put(name, schema); // before its properties: it may contain itself
            fill(schema, type);
        }
        return ordered("$ref", "#/components/schemas/" + name);
    }

    private void fill(Map<String, Object> schema, ResolvedType type) {
        Object[] constants = type.raw().getEnumConstants();
        if (constants != null) {
            List<Object> values = new ArrayList<>();
            for (Object constant : constants) {
                values.add(((Enum<?>) constant).name());
            }
            schema.put("type", "string");
            schema.put("enum", values);
            return;
        }
        Map<String, Object> properties = new LinkedHashMap<>();
        List<Object> required = new ArrayList<>();
        for (Property property : Property.of(type)) {
            properties.put(property.name(), of(property.type()));
            if (property.isRequired()) {
                required.add(property.name());
            }
        }
        schema.put("type", "object");
        schema.put("properties", properties);
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
    }

    private static Map<String, Object> ordered(String key, String value) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put(key, value);
        return schema;
    }
}
