package io.handrail.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An application that shows what it got. */
public final class EchoApp extends HttpHandler {

    public record Note(String title, int stars) implements Validated {

        @Override
        public void validate(Checks checks) {
            checks.notBlank(title, "title").between(stars, 0, 5, "stars");
        }
    }

    @Override
    protected void routes(Router r) {
        r.get("/", request -> Response.text("home"));
        r.get("/echo/{name}", EchoApp::echo);
        r.get("/numbers/{n:int}", request -> Response.text("number " + request.pathInt("n")));
        r.get("/files/{path+}", request -> Response.text(request.pathParameter("path")));
        r.post(
                "/notes",
                Note.class,
                (request, note) -> Response.created("/notes/1").withJson(note));
        r.post("/forms", request -> Response.json(request.form().all("a")));
        r.post("/bytes", request -> Response.bytes(request.bytes(), "application/octet-stream"));
        r.post("/texts", request -> Response.text(request.text()));
        r.get("/cookies", EchoApp::cookies);
        r.get("/one-cookie", request -> Response.noContent().withCookie(Cookie.of("a", "1")));
        r.get(
                "/repeated",
                request -> Response.noContent().addHeader("link", "<a>").addHeader("link", "<b>"));
        r.get("/tagged", request -> Response.json(Map.of("v", 7)).withETag("7"));
        r.put("/tagged", request -> {
            request.requirePreconditions("7");
            return Response.noContent();
        });
        r.get("/long", request -> Response.text("long ".repeat(1_000)).withETag("long"));
        r.get(
                "/claims",
                request -> Response.json(List.of(
                        request.claims().kind(),
                        request.claims().subject(),
                        request.claims().list("cognito:groups"))));
        r.get("/broken", request -> {
            throw new IllegalStateException("secret of the house");
        });
        r.get("/huge", request -> Response.text("\"".repeat(request.queryInt("n", 0))));
        r.get("/teapot", request -> {
            throw new HttpException(Problem.of(418, "short and stout").withType("https://example.com/tea", "Tea"));
        });
    }

    private static Response echo(Request request) {
        Map<String, Object> seen = new LinkedHashMap<>();
        seen.put("method", request.method());
        seen.put("path", request.path());
        seen.put("name", request.pathParameter("name"));
        seen.put("q", request.query().all("q"));
        seen.put("agent", request.header("User-Agent"));
        seen.put("accept", request.headers().list("ACCEPT"));
        seen.put("cookies", List.of(request.cookie("a"), request.cookie("b")));
        seen.put("ip", request.clientIp());
        return Response.json(seen);
    }

    private static Response cookies(Request request) {
        return Response.noContent()
                .withCookie(Cookie.of("a", "1"))
                .withCookie(Cookie.of("b", "2").withMaxAge(Duration.ofHours(1)));
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
