package io.handrail.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A filter and what comes after it, or a route at the end. What is thrown becomes an answer at once. */
final class Chain implements Next {

    private final @Nullable Filter filter;
    private final @Nullable Next rest;
    private final @Nullable RouteHandler route;
    private final Errors errors;
    private final Bodies bodies;

    private Chain(
            @Nullable Filter filter, @Nullable Next rest, @Nullable RouteHandler route, Errors errors, Bodies bodies) {
        this.filter = filter;
        this.rest = rest;
        this.route = route;
        this.errors = errors;
        this.bodies = bodies;
    }

    /** The filters of a router and its parents around a route, outermost first. */
    static Next of(Router router, RouteHandler route, Bodies bodies) {
        Chain chain = new Chain(null, null, route, new Errors(router), bodies);
        for (Router each = router; each != null; each = each.parent()) {
            Errors errors = new Errors(each);
            List<Filter> filters = each.filters();
            for (int i = filters.size() - 1; i >= 0; i--) {
                chain = new Chain(filters.get(i), chain, null, errors, bodies);
            }
        }
        return chain;
    }

    @Override
    public Response handle(Request request) {
        try {
            return bodies.rendered(answer(request));
        } catch (Exception e) {
            return failed(request, e);
        }
    }

    private Response failed(Request request, Exception error) {
        if (error instanceof InterruptedException) {
            Thread.currentThread().interrupt();
        }
        try {
            return bodies.rendered(errors.answer(request, error));
        } catch (Exception e) {
            // What a mapper answered is no JSON.
            e.addSuppressed(error);
            return bodies.rendered(Errors.standard(request, e)).withCause(error);
        }
    }

    @SuppressWarnings("NullAway") // a user's code is not always checked
    private Response answer(Request request) throws Exception {
        Response answer = null;
        if (filter != null && rest != null) {
            answer = filter.filter(request, rest);
        } else if (route != null) {
            answer = route.handle(request);
        }
        if (answer == null) {
            throw new IllegalStateException("A route or filter returned null instead of an answer");
        }
        return answer;
    }
}
