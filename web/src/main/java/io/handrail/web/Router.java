package io.handrail.web;

import io.handrail.web.internal.HeaderText;
import io.handrail.web.internal.PathTemplate;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which requests are answered how.
 *
 * {@snippet class="io.handrail.web.WebSnippets" region="router"}
 *
 * <p><b>Templates.</b> A segment is text or a parameter: {@code {name}}, {@code {name:int}}, {@code {name:long}},
 * {@code {name:uuid}}; the last one may be greedy, {@code {name+}}, and stands for one or more segments. A route whose
 * parameter has a type does not match a segment that is not of it, so that {@code /items/abc} is 404 with
 * {@code /items/{id:int}}. A number has one spelling, without a plus sign and zeros before it. Segment by segment, text beats a parameter and a parameter beats a greedy one, among the routes
 * that have the method; the order in which routes are added does not count. Two routes that could not be told apart are
 * refused.
 *
 * <p><b>Paths.</b> A slash at the end does not count. Each segment is decoded once. Segments that are {@code .} or
 * {@code ..}, or have an encoded slash, a backslash or a control character, are answered with 400; an empty segment matches
 * nothing.
 *
 * <p><b>Methods.</b> HEAD is answered by the GET route, without the body, if it has no route. OPTIONS is answered with
 * {@code Allow}, if it has none. Another method than those of a path is answered with 405.
 *
 * <p><b>Filters</b> stand around all routes of their router and of those nested in it, outermost first, whether they are added
 * before or after the routes. Those of the root stand also around 404 and errors of the request, and those of a path's first
 * route around its 405 and automatic OPTIONS.
 *
 * <p>Used by one thread while routes are added, and not changed after.
 */
public final class Router {

    /** What all routers of a tree share. */
    private static final class Tree {
        final List<Route> routes = new ArrayList<>();
        boolean closed;
    }

    private final @Nullable Router parent;
    private final String prefix;
    private final Tree tree;
    private final List<Filter> filters = new ArrayList<>();
    private final Map<Class<?>, ErrorMapper<?>> mappers = new LinkedHashMap<>();

    Router() {
        this(null, "", new Tree());
    }

    private Router(@Nullable Router parent, String prefix, Tree tree) {
        this.parent = parent;
        this.prefix = prefix;
        this.tree = tree;
    }

    /** Adds a route for GET, and for HEAD if that has none. */
    public Route get(String template, RouteHandler handler) {
        return route("GET", template, handler);
    }

    /** Adds a route for POST. */
    public Route post(String template, RouteHandler handler) {
        return route("POST", template, handler);
    }

    /** Adds a route for POST with a body of JSON. */
    public <T> Route post(String template, Class<T> body, BodyHandler<T> handler) {
        return route("POST", template, body, handler);
    }

    /** Adds a route for PUT. */
    public Route put(String template, RouteHandler handler) {
        return route("PUT", template, handler);
    }

    /** Adds a route for PUT with a body of JSON. */
    public <T> Route put(String template, Class<T> body, BodyHandler<T> handler) {
        return route("PUT", template, body, handler);
    }

    /** Adds a route for PATCH. */
    public Route patch(String template, RouteHandler handler) {
        return route("PATCH", template, handler);
    }

    /** Adds a route for PATCH with a body of JSON. */
    public <T> Route patch(String template, Class<T> body, BodyHandler<T> handler) {
        return route("PATCH", template, body, handler);
    }

    /** Adds a route for DELETE. */
    public Route delete(String template, RouteHandler handler) {
        return route("DELETE", template, handler);
    }

    /**
     * Adds a route.
     *
     * @param method in capitals
     * @param template below this router's prefix; {@code /} is the prefix itself
     * @throws IllegalArgumentException if the template is wrong; the message says why
     */
    public Route route(String method, String template, RouteHandler handler) {
        return add(method, template, null, handler);
    }

    /** Adds a route with a body of JSON, which is bound to the type and checked, see {@link Request#body(Class)}. */
    public <T> Route route(String method, String template, Class<T> body, BodyHandler<T> handler) {
        return add(method, template, body, new BoundRoute<>(body, handler));
    }

    private Route add(String method, String template, @Nullable Type body, RouteHandler handler) {
        open();
        if (!HeaderText.isToken(method) || !method.equals(method.toUpperCase(Locale.ROOT))) {
            throw new IllegalArgumentException("A method is a word in capitals, such as GET");
        }
        boolean itself = template.equals("/") && !prefix.isEmpty();
        Route route = new Route(this, method, new PathTemplate(itself ? prefix : prefix + template), body, handler);
        tree.routes.add(route);
        return route;
    }

    /** Adds routes under a prefix, which may have parameters; they may have filters of their own. */
    public void nest(String path, Routes routes) {
        open();
        PathTemplate checked = new PathTemplate(path);
        if (path.equals("/")) {
            throw new IllegalArgumentException("A prefix has at least one segment");
        }
        routes.routes(new Router(this, prefix + checked, tree));
    }

    /** Adds a filter around the routes of this router, inside of those added before. */
    public Router filter(Filter filter) {
        open();
        filters.add(filter);
        return this;
    }

    /**
     * Says how an exception is answered that a route or filter of this router throws: this class and its subclasses, unless
     * something is said of those. Inner routers come first. Default: {@link HttpException} as it says, others with 500 and a
     * line in the log.
     */
    public <E extends Exception> Router onError(Class<E> type, ErrorMapper<E> mapper) {
        open();
        mappers.put(type, mapper);
        return this;
    }

    /** All routes of the tree that this router belongs to, added so far. */
    public List<Route> routes() {
        return List.copyOf(tree.routes);
    }

    private void open() {
        if (tree.closed) {
            throw new IllegalStateException("Routes are added in routes(Router) only, not while requests are answered");
        }
    }

    List<Route> close() {
        tree.closed = true;
        return tree.routes;
    }

    @Nullable
    Router parent() {
        return parent;
    }

    List<Filter> filters() {
        return filters;
    }

    Map<Class<?>, ErrorMapper<?>> mappers() {
        return mappers;
    }
}
