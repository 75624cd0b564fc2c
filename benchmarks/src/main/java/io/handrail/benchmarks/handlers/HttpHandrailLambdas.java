package io.handrail.benchmarks.handlers;

import io.handrail.web.HttpHandler;
import io.handrail.web.Response;
import io.handrail.web.Router;

/** The same with Handrail, each route a lambda expression. */
public final class HttpHandrailLambdas extends HttpHandler {

    @Override
    protected void routes(Router r) {
        r.post(
                "/api/orders",
                Order.class,
                (request, order) -> Response.json(order.receipt()).withStatus(201));
        r.get("/api/others/1/{id}", request -> Response.noContent());
        r.get("/api/others/2/{id}", request -> Response.noContent());
        r.get("/api/others/3/{id}", request -> Response.noContent());
        r.get("/api/others/4/{id}", request -> Response.noContent());
        r.get("/api/others/5/{id}", request -> Response.noContent());
        r.get("/api/others/6/{id}", request -> Response.noContent());
        r.get("/api/others/7/{id}", request -> Response.noContent());
        r.get("/api/others/8/{id}", request -> Response.noContent());
        r.get("/api/others/9/{id}", request -> Response.noContent());
    }
}
