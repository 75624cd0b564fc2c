package io.handrail.web.openapi.internal;

import io.handrail.core.json.JsonCodec;
import io.handrail.web.Route;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Puts a document together: first as maps and lists in the order in which they are written. */
public final class ApiDocument {

    /** The methods that a path item has (OpenAPI 3.1, section 4.8.9). */
    private static final Set<String> METHODS =
            Set.of("GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE");

    static final String SECURITY = "cognito";

    private final Schemas schemas = new Schemas();
    private final Operations operations = new Operations(schemas);
    private final Map<String, Map<String, Object>> paths = new LinkedHashMap<>();

    /** For the error message of two that collide: the path without the names of its parameters, and who came first. */
    private final Map<String, Route> shapes = new LinkedHashMap<>();

    private final Map<String, Route> names = new LinkedHashMap<>();
    private boolean secured;

    private ApiDocument() {}

    /** The document. */
    public static String json(ApiInfo info, List<Route> routes) {
        ApiDocument document = new ApiDocument();
        for (Route route : routes) {
            if (!route.isHidden()) {
                document.add(route);
            }
        }
        return JsonCodec.standard().bind(Object.class).toJson(document.tree(info));
    }

    private void add(Route route) {
        if (!METHODS.contains(route.method())) {
            throw new IllegalStateException(
                    "OpenAPI has no method " + route.method() + "; hide the route " + route + ".");
        }
        Route named = route.name().isPresent() ? names.putIfAbsent(route.name().get(), route) : null;
        if (named != null) {
            throw new IllegalStateException("The routes " + named + " and " + route + " have the same name.");
        }
        String path = Paths.plain(route.template());
        Route first = shapes.putIfAbsent(Paths.shape(path), route);
        if (first != null && !Paths.plain(first.template()).equals(path)) {
            throw new IllegalStateException("The routes " + first + " and " + route
                    + " have the same path for OpenAPI, which knows no types in it: name their parameters alike.");
        }
        Map<String, Object> item = paths.computeIfAbsent(path, key -> new LinkedHashMap<>());
        String method = route.method().toLowerCase(Locale.ROOT);
        if (item.put(method, operations.of(route)) != null) {
            // Not of one router, which refuses them; of several functions in one document.
            throw new IllegalStateException("Two routes are " + route.method() + " " + path + "; hide one of them.");
        }
        secured |= route.isSecured();
    }

    private Map<String, Object> tree(ApiInfo info) {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("openapi", "3.1.1");
        root.put("info", info(info));
        if (!info.servers().isEmpty()) {
            List<Object> servers = new ArrayList<>();
            for (String url : info.servers()) {
                servers.add(Map.of("url", url));
            }
            root.put("servers", servers);
        }
        root.put("paths", paths);
        root.put("components", components(info));
        return root;
    }

    private static Map<String, Object> info(ApiInfo info) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("title", info.title());
        if (!info.description().isEmpty()) {
            node.put("description", info.description());
        }
        node.put("version", info.version());
        return node;
    }

    private Map<String, Object> components(ApiInfo info) {
        Map<String, Object> components = new LinkedHashMap<>();
        components.put("schemas", schemas.components());
        components.put("responses", Map.of(Problems.NAME, Problems.response()));
        if (secured) {
            components.put("securitySchemes", Map.of(SECURITY, scheme(info.issuer())));
        }
        return components;
    }

    private static Map<String, Object> scheme(String issuer) {
        Map<String, Object> scheme = new LinkedHashMap<>();
        if (issuer.isEmpty()) {
            scheme.put("type", "http");
            scheme.put("scheme", "bearer");
            scheme.put("bearerFormat", "JWT");
        } else {
            scheme.put("type", "openIdConnect");
            scheme.put("openIdConnectUrl", issuer + "/.well-known/openid-configuration");
        }
        return scheme;
    }
}
