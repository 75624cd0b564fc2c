package io.handrail.web;

/** A route whose body is bound before it runs. */
final class BoundRoute<T> implements RouteHandler {

    private final Class<T> type;
    private final BodyHandler<T> handler;

    BoundRoute(Class<T> type, BodyHandler<T> handler) {
        this.type = type;
        this.handler = handler;
    }

    @Override
    public Response handle(Request request) throws Exception {
        return handler.handle(request, request.body(type));
    }
}
