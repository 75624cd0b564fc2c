package io.handrail.web.openapi.internal;

import io.handrail.web.PathParameter;
import io.handrail.web.Problem;
import io.handrail.web.Route;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Routes as operations. */
final class Operations {

    private final Schemas schemas;

    Operations(Schemas schemas) {
        this.schemas = schemas;
    }

    Map<String, Object> of(Route route) {
        Map<String, Object> operation = new LinkedHashMap<>();
        if (route.name().isPresent()) {
            operation.put("operationId", route.name().get());
        }
        if (route.summary().isPresent()) {
            operation.put("summary", route.summary().get());
        }
        if (!route.tags().isEmpty()) {
            operation.put("tags", route.tags());
        }
        List<Object> parameters = parameters(route);
        if (!parameters.isEmpty()) {
            operation.put("parameters", parameters);
        }
        Optional<Type> body = route.bodyType();
        if (body.isPresent()) {
            Map<String, Object> request = new LinkedHashMap<>();
            request.put("required", true);
            request.put("content", json(body.get()));
            operation.put("requestBody", request);
        }
        operation.put("responses", responses(route));
        if (route.isSecured()) {
            operation.put("security", List.of(Map.of(ApiDocument.SECURITY, route.scopes())));
        }
        return operation;
    }

    private List<Object> parameters(Route route) {
        List<Object> all = new ArrayList<>();
        for (PathParameter one : route.parameters()) {
            Map<String, Object> parameter = parameter(one.name(), "path", true);
            if (one.type() == PathParameter.Type.GREEDY) {
                parameter.put("description", "May be several segments, with slashes between them");
            }
            parameter.put("schema", schema(one.type()));
            all.add(parameter);
        }
        for (Route.QueryParameter one : route.queryParameters()) {
            Map<String, Object> parameter = parameter(one.name(), "query", one.required());
            if (!one.description().isEmpty()) {
                parameter.put("description", one.description());
            }
            parameter.put("schema", schemas.of(one.type()));
            all.add(parameter);
        }
        return all;
    }

    private static Map<String, Object> parameter(String name, String in, boolean required) {
        Map<String, Object> parameter = new LinkedHashMap<>();
        parameter.put("name", name);
        parameter.put("in", in);
        if (required) {
            parameter.put("required", true);
        }
        return parameter;
    }

    private static Map<String, Object> schema(PathParameter.Type type) {
        Map<String, Object> schema = new LinkedHashMap<>();
        switch (type) {
            case INT -> {
                schema.put("type", "integer");
                schema.put("format", "int32");
            }
            case LONG -> {
                schema.put("type", "integer");
                schema.put("format", "int64");
            }
            case UUID -> {
                schema.put("type", "string");
                schema.put("format", "uuid");
            }
            case STRING, GREEDY -> schema.put("type", "string");
        }
        return schema;
    }

    private Map<String, Object> responses(Route route) {
        Map<String, Object> all = new TreeMap<>();
        for (Map.Entry<Integer, Optional<Type>> answer : route.answers().entrySet()) {
            int status = answer.getKey();
            Map<String, Object> response = new LinkedHashMap<>();
            response.put("description", description(status));
            if (answer.getValue().isPresent()) {
                response.put("content", json(answer.getValue().get()));
            } else if (status >= 400) {
                response.put("content", Problems.content());
            }
            all.put(String.valueOf(status), response);
        }
        if (all.isEmpty()) {
            all.put("2XX", Map.of("description", "Done"));
        }
        all.put("default", Map.of("$ref", "#/components/responses/" + Problems.NAME));
        return all;
    }

    private static String description(int status) {
        return switch (status) {
            case 200 -> "OK";
            case 201 -> "Created";
            case 202 -> "Accepted";
            case 204 -> "No Content";
            case 304 -> "Not Modified";
            default ->
                status < 400 ? "Status " + status : Problem.of(status, null).title();
        };
    }

    private Map<String, Object> json(Type type) {
        return Map.of("application/json", Map.of("schema", schemas.of(type)));
    }
}
