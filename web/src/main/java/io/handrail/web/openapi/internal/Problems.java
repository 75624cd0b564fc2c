package io.handrail.web.openapi.internal;

import io.handrail.web.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How {@link Problem} is written: RFC 9457 with the errors of fields. Further members may come, so the schema does not
 * exclude them.
 */
final class Problems {

    static final String NAME = "Problem";

    private Problems() {}

    static Map<String, Object> schema() {
        Map<String, Object> error = object(List.of("pointer", "detail"));
        properties(error).put("pointer", Map.of("type", "string"));
        properties(error).put("detail", Map.of("type", "string"));
        Map<String, Object> schema = object(List.of("title", "status"));
        properties(schema).put("type", ordered("type", "string", "format", "uri-reference"));
        properties(schema).put("title", Map.of("type", "string"));
        Map<String, Object> status = ordered("type", "integer", "minimum", 400);
        status.put("maximum", 599);
        properties(schema).put("status", status);
        properties(schema).put("detail", Map.of("type", "string"));
        properties(schema).put("errors", ordered("type", "array", "items", error));
        return schema;
    }

    static Map<String, Object> response() {
        return ordered("description", "What went wrong", "content", content());
    }

    static Map<String, Object> content() {
        return Map.of(Problem.MEDIA_TYPE, Map.of("schema", Map.of("$ref", "#/components/schemas/" + NAME)));
    }

    private static Map<String, Object> object(List<String> required) {
        Map<String, Object> schema = ordered("type", "object", "properties", new LinkedHashMap<>());
        schema.put("required", required);
        return schema;
    }

    @SuppressWarnings("unchecked") // put there by object()
    private static Map<String, Object> properties(Map<String, Object> schema) {
        return (Map<String, Object>) schema.getOrDefault("properties", Map.of());
    }

    private static Map<String, Object> ordered(String key, Object value, String other, Object otherValue) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(key, value);
        map.put(other, otherValue);
        return map;
    }
}
