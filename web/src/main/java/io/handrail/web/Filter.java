package io.handrail.web;

import org.jspecify.annotations.Nullable;

/**
 * Stands around the routes of a router: it goes on with {@link Next#handle}, before or after which it does its own work, or
 * answers itself. One instance serves all requests. {@link #before} and {@link #after} make one that does one of both.
 */
@FunctionalInterface
public interface Filter {

    /**
     * Answers a request, as a rule by {@code next.handle(request)}.
     *
     * @throws Exception as in a {@link RouteHandler}
     */
    Response filter(Request request, Next next) throws Exception;

    /** What happens before the routes. */
    @FunctionalInterface
    interface Before {

        /** An answer, or null to go on. */
        @Nullable
        Response before(Request request) throws Exception;
    }

    /** What happens after the routes. */
    @FunctionalInterface
    interface After {

        /** The answer that takes the place of the given one, which it may be. */
        Response after(Request request, Response response) throws Exception;
    }

    /** Runs before the routes, and goes on where it has no answer. */
    static Filter before(Before step) {
        return (request, next) -> {
            Response answer = step.before(request);
            return answer != null ? answer : next.handle(request);
        };
    }

    /** Runs after the routes, with whatever the answer is, errors too. */
    static Filter after(After step) {
        return (request, next) -> step.after(request, next.handle(request));
    }
}
