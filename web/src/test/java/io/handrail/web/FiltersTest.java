package io.handrail.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.handrail.testing.TestContext;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class FiltersTest {

    private static final Attribute<String> USER = Attribute.of("the user", String.class);

    private final TestContext context = TestContext.create();
    private final List<String> seen = new ArrayList<>();

    private HttpHandler app(Consumer<Router> routes) {
        return new HttpHandler() {
            @Override
            protected void routes(Router r) {
                routes.accept(r);
            }
        };
    }

    private Response send(HttpHandler app, String method, String target) {
        return app.handle(Request.builder(method, target).build(), context);
    }

    private Filter noted(String name) {
        return (request, next) -> {
            seen.add(name);
            Response answer = next.handle(request);
            seen.add(name + " " + answer.status());
            return answer;
        };
    }

    @Test
    void filtersStandAroundTheirRouterOutermostFirst() {
        HttpHandler app = app(r -> {
            r.filter(noted("root"));
            r.nest("/api", api -> {
                api.get("/a", request -> Response.ok());
                api.filter(noted("api")).filter(noted("second"));
            });
            r.get("/b", request -> Response.ok());
        });
        send(app, "GET", "/api/a");
        assertThat(seen).containsExactly("root", "api", "second", "second 200", "api 200", "root 200");
        seen.clear();
        send(app, "GET", "/b");
        assertThat(seen).containsExactly("root", "root 200");
        seen.clear();
        send(app, "GET", "/api/none");
        assertThat(seen).containsExactly("root", "root 404");
        seen.clear();
        send(app, "PUT", "/api/a");
        assertThat(seen).containsExactly("root", "api", "second", "second 405", "api 405", "root 405");
        seen.clear();
        send(app, "GET", "/%zz");
        assertThat(seen).containsExactly("root", "root 400");
    }

    @Test
    void aFilterAnswersItselfAddsAndSeesTheRoute() {
        HttpHandler app = app(r -> {
            r.filter(Filter.before(request -> request.header("x-user").isEmpty() ? Response.of(401) : null));
            r.filter((request, next) ->
                    next.handle(request.with(USER, request.header("x-user").orElseThrow())));
            r.filter(Filter.after((request, answer) -> answer.withHeader(
                    "x-route", request.route().map(Route::template).orElse("none"))));
            r.get("/items/{id}", request -> Response.text(request.require(USER) + request.pathParameter("id")));
        });
        assertThat(send(app, "GET", "/items/1").status()).isEqualTo(401);
        Response answer = app.handle(
                Request.builder("GET", "/items/1").header("x-user", "ann").build(), context);
        assertThat(answer.bodyText()).isEqualTo("ann1");
        assertThat(answer.header("x-route")).contains("/items/{id}");
    }

    @Test
    void anExceptionIsAnAnswerForTheFilterOutside() {
        HttpHandler app = app(r -> {
            r.filter((request, next) -> {
                Response answer = next.handle(request);
                return answer.withHeader(
                        "x-cause",
                        answer.cause().map(e -> e.getClass().getSimpleName()).orElse("none"));
            });
            r.get("/a", request -> {
                throw new IOException("broken");
            });
        });
        Response answer = send(app, "GET", "/a");
        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.header("x-cause")).contains("IOException");
        assertThat(context.logs()).singleElement().asString().contains("GET /a", "broken", "FiltersTest");
    }

    @Test
    void theMapperOfTheNearestRouterAndClassAnswers() {
        HttpHandler app = app(r -> {
            r.onError(IOException.class, (request, e) -> Response.of(502));
            r.onError(FileNotFoundException.class, (request, e) -> Response.of(404));
            r.onError(
                    HttpException.class, (request, e) -> Response.of(e.status()).withHeader("x-own", "1"));
            r.get("/io", request -> {
                throw new IOException("a");
            });
            r.get("/file", request -> {
                throw new FileNotFoundException("a");
            });
            r.nest("/inner", inner -> {
                inner.onError(Exception.class, (request, e) -> Response.of(503));
                inner.get("/io", request -> {
                    throw new IOException("a");
                });
            });
        });
        assertThat(send(app, "GET", "/io").status()).isEqualTo(502);
        assertThat(send(app, "GET", "/file").status()).isEqualTo(404);
        assertThat(send(app, "GET", "/inner/io").status()).isEqualTo(503);
        assertThat(send(app, "GET", "/none").header("x-own")).contains("1");
        assertThat(context.logs()).isEmpty();
    }

    @Test
    void aMapperThatFailsIsAnError500AndNothingIsLost() {
        HttpHandler app = app(r -> {
            r.onError(IOException.class, (request, e) -> {
                throw new IllegalStateException("mapper");
            });
            r.get("/a", request -> {
                throw new IOException("first");
            });
        });
        assertThat(send(app, "GET", "/a").status()).isEqualTo(500);
        assertThat(context.logs()).singleElement().asString().contains("mapper", "first");
    }

    @Test
    void anAnswerOfAMapperThatIsNoJsonIsAnError500() {
        HttpHandler app = app(r -> {
            r.onError(IOException.class, (request, e) -> Response.json(Double.NaN));
            r.filter((request, next) -> next.handle(request).withHeader("x-seen", "1"));
            r.get("/a", request -> {
                throw new IOException("first");
            });
        });
        Response answer = send(app, "GET", "/a");
        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.header("x-seen")).contains("1");
        assertThat(answer.cause()).containsInstanceOf(IOException.class);
        assertThat(context.logs()).singleElement().asString().contains("first");
    }

    @Test
    void aProblemHasItsMembersInTheirOrderAndEachOnce() {
        Problem problem = Problem.of(409, "sold").with("b", 1).with("a", true).with("c", "x");
        assertThat(send(app(r -> r.get("/", request -> Response.problem(problem))), "GET", "/")
                        .bodyText())
                .isEqualTo(
                        "{\"title\":\"Conflict\",\"status\":409,\"detail\":\"sold\",\"b\":1,\"a\":true,\"c\":\"x\"}");
        assertThatThrownBy(() -> problem.with("status", 200)).hasMessageContaining("already");
        assertThatThrownBy(() -> Problem.of(200, null)).hasMessageContaining("400 to 599");
    }

    @Test
    void aMethodInSmallLettersIsRefused() {
        assertThatThrownBy(() -> send(app(r -> r.route("get", "/", request -> Response.ok())), "GET", "/"))
                .hasMessageContaining("in capitals");
    }

    @Test
    @SuppressWarnings("NullAway")
    void aRouteThatReturnsNothingIsAnError() {
        HttpHandler app = app(r -> r.get("/a", request -> null));
        assertThat(send(app, "GET", "/a").status()).isEqualTo(500);
        assertThat(context.logs()).singleElement().asString().contains("returned null");
    }

    @Test
    void aHeaderThatIsRefusedIsAnErrorAndNoInjection() {
        HttpHandler app = app(r ->
                r.get("/go", request -> Response.redirect(request.query("to").orElse("/"))));
        Response answer = send(app, "GET", "/go?to=/a%0d%0aSet-Cookie:%20a=1");
        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.headers()).doesNotContainKey("location");
    }

    @Test
    void routesThatContradictEachOtherFailAtOnceAndEveryTime() {
        HttpHandler app = app(r -> {
            r.get("/{a}", request -> Response.ok());
            r.get("/{b}", request -> Response.ok());
        });
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> send(app, "GET", "/")).hasMessageContaining("two routes for GET /{b}");
        }
    }

    @Test
    void routesAreNotAddedWhileRequestsAreAnswered() {
        List<Router> leaked = new ArrayList<>();
        HttpHandler app = app(leaked::add);
        send(app, "GET", "/");
        assertThatThrownBy(() -> leaked.get(0).get("/a", request -> Response.ok()))
                .hasMessageContaining("while requests are answered");
    }

    @Test
    void anAnswerTypeThatTheCodecDoesNotCoverIsFoundWithTheFirstRequest() {
        HttpHandler app = app(r -> r.get("/a", request -> Response.ok()).returns(200, Thread.class));
        assertThatThrownBy(() -> send(app, "GET", "/")).hasMessageContaining("Thread");
    }

    @Test
    void aMissingAttributeSaysWhichFilterIsMissing() {
        Request request = Request.builder("GET", "/").build();
        assertThat(request.attribute(USER)).isEmpty();
        assertThatThrownBy(() -> request.require(USER)).hasMessageContaining("the user");
    }
}
