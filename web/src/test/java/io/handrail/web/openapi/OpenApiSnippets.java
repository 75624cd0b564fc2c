package io.handrail.web.openapi;

import io.handrail.web.HttpHandler;
import io.handrail.web.Response;
import io.handrail.web.Router;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The examples of the package's Javadoc. */
final class OpenApiSnippets {

    private OpenApiSnippets() {}

    // @start region=serve
    public static final class Items extends HttpHandler {

        record NewItem(String title, int cents, List<String> tags) {}

        record Item(long id, String title, int cents, List<String> tags, Instant created, Optional<String> note) {}

        record Page(List<Item> items, Optional<String> next) {}

        @Override
        protected void routes(Router r) {
            OpenApi.of("Items", "1.0.0").withDescription("What there is.").addTo(r);
            r.get("/items", request -> Response.json(new Page(List.of(), Optional.empty())))
                    .name("listItems")
                    .tag("items")
                    .query("limit", int.class, false, "How many at most")
                    .returns(200, Page.class);
            r.post("/items", NewItem.class, (request, item) -> Response.created("/items/1"))
                    .name("addItem")
                    .tag("items")
                    .secured("items/write")
                    .returns(201)
                    .returns(409);
            r.get("/items/{id:long}", request -> Response.of(404))
                    .name("getItem")
                    .summary("Gets one.")
                    .returns(200, Item.class)
                    .returns(404);
        }
    }
    // @end
}
