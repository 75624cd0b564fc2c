package io.handrail.web;

/** Answers the requests of a route. Runs on the invocation's thread; one instance serves all requests. */
@FunctionalInterface
public interface RouteHandler {

    /**
     * Answers a request.
     *
     * @throws Exception whatever went wrong: an {@link HttpException} is answered as it says, another one as the router's
     *     {@link Router#onError} says, or with 500
     */
    Response handle(Request request) throws Exception;
}
