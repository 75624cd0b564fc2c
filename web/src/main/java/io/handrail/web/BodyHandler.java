package io.handrail.web;

/**
 * Answers the requests of a route whose body is JSON of the user's own type. Runs on the invocation's thread; one instance
 * serves all requests.
 *
 * @param <T> what the body is bound to
 */
@FunctionalInterface
public interface BodyHandler<T> {

    /**
     * Answers a request.
     *
     * @param body bound and checked; never null
     * @throws Exception as in a {@link RouteHandler}
     */
    Response handle(Request request, T body) throws Exception;
}
