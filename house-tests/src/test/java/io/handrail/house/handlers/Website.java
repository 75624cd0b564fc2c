package io.handrail.house.handlers;

import io.handrail.web.BodyHandler;
import io.handrail.web.Filter;
import io.handrail.web.HttpHandler;
import io.handrail.web.Next;
import io.handrail.web.Request;
import io.handrail.web.Response;
import io.handrail.web.RouteHandler;
import io.handrail.web.Router;

/** Its routes are classes: what lambda expressions cost is their own. */
public final class Website extends HttpHandler {

    @Override
    protected void routes(Router r) {
        r.filter(new Named());
        r.get("/orders/{id:int}", new Read());
        r.post("/orders", Orders.Order.class, new Add());
    }

    private static final class Named implements Filter {
        @Override
        public Response filter(Request request, Next next) {
            return next.handle(request).withHeader("server", "house");
        }
    }

    private static final class Read implements RouteHandler {
        @Override
        public Response handle(Request request) {
            return Response.text(request.pathInt("id")
                    + request.query("x").orElse("")
                    + request.cookie("a").orElse(""));
        }
    }

    private static final class Add implements BodyHandler<Orders.Order> {
        @Override
        public Response handle(Request request, Orders.Order order) {
            return Response.created("/orders/" + order.id()).withJson(order);
        }
    }
}
