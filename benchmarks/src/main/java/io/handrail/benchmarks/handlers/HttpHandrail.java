package io.handrail.benchmarks.handlers;

import io.handrail.web.BodyHandler;
import io.handrail.web.HttpHandler;
import io.handrail.web.Request;
import io.handrail.web.Response;
import io.handrail.web.RouteHandler;
import io.handrail.web.Router;

/** The same with Handrail, each route a class. */
public final class HttpHandrail extends HttpHandler {

    @Override
    protected void routes(Router r) {
        r.post("/api/orders", Order.class, new Add());
        RouteHandler none = new None();
        for (int i = 1; i <= 9; i++) {
            r.get("/api/others/" + i + "/{id}", none);
        }
    }

    private static final class Add implements BodyHandler<Order> {
        @Override
        public Response handle(Request request, Order order) {
            return Response.json(order.receipt()).withStatus(201);
        }
    }

    private static final class None implements RouteHandler {
        @Override
        public Response handle(Request request) {
            return Response.noContent();
        }
    }
}
