package io.handrail.web;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The examples of the Javadoc. */
final class WebSnippets {

    private WebSnippets() {}

    // @start region="handler"
    public static final class Items extends HttpHandler {

        private final ItemRoutes items = new ItemRoutes();

        @Override
        protected void routes(Router r) {
            r.filter(Cors.forOrigins("https://www.example.com"));
            r.get("/health", request -> Response.text("ok")).hidden();
            r.nest("/items", items);
        }
    }
    // @end

    // @start region="validated"
    public record Item(String id, String title, int quantity) implements Validated {

        @Override
        public void validate(Checks checks) {
            checks.notBlank(title, "title").length(title, 0, 100, "title").between(quantity, 0, 1_000, "quantity");
        }
    }
    // @end

    // @start region="router"
    static final class ItemRoutes implements Routes {

        private final Map<String, Item> stored = new ConcurrentHashMap<>();

        @Override
        public void routes(Router r) {
            r.get("/", request -> Response.json(stored.values()));
            r.get("/{id:uuid}", this::read)
                    .summary("One item")
                    .returns(200, Item.class)
                    .returns(404);
            r.post("/", Item.class, this::add).returns(201, Item.class);
            r.onError(IllegalStateException.class, (request, e) -> Response.of(409));
        }

        private Response read(Request request) {
            Item item = stored.get(request.pathParameter("id"));
            if (item == null) {
                throw HttpException.notFound("There is no such item");
            }
            return Response.json(item);
        }

        private Response add(Request request, Item sent) {
            Item item = new Item(UUID.randomUUID().toString(), sent.title(), sent.quantity());
            stored.put(item.id(), item);
            return Response.created("/items/" + item.id()).withJson(item);
        }
    }
    // @end

    static List<Response> responses(Item item, byte[] png) {
        // @start region="responses"
        Response json = Response.json(item).withETag("7").withHeader("cache-control", "no-cache");
        Response page = Response.html("<h1>" + Html.escape(item.title()) + "</h1>");
        Response image = Response.bytes(png, "image/png");
        Response refused = Response.problem(Problem.of(409, "The item is sold"));
        // @end
        return List.of(json, page, image, refused);
    }

    static Response cookie(String id) {
        // @start region="cookie"
        Cookie cookie = Cookie.of("__Host-session", id).withMaxAge(Duration.ofDays(7));
        return Response.noContent().withCookie(cookie);
        // @end
    }

    static Optional<String> signed(Request request, byte[] secret) {
        // @start region="signed-cookie"
        SignedCookies cookies = new SignedCookies(secret);
        Cookie made = cookies.cookie("__Host-user", "Zoë", Duration.ofHours(8));
        Optional<String> user = cookies.value(request, "__Host-user");
        // @end
        return user.isPresent() ? user : Optional.of(made.value());
    }

    static void cors(Router r) {
        // @start region="cors"
        r.filter(Cors.forOrigins("https://www.example.com", "http://localhost:8080")
                .withCredentials()
                .withMaxAge(Duration.ofHours(1)));
        // @end
    }
}
