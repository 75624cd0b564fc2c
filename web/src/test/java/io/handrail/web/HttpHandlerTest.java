package io.handrail.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.handrail.testing.Events;
import io.handrail.testing.HttpAnswer;
import io.handrail.testing.LambdaRuntime;
import io.handrail.testing.TestContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class HttpHandlerTest {

    private static HttpHandler with(HttpSettings settings) {
        return new HttpHandler() {
            @Override
            protected void routes(Router r) {
                r.get("/", request -> Response.text("root"));
                r.get("/items", request -> Response.text("items"));
                r.get("/long", request -> Response.text("x".repeat(5_000)));
            }

            @Override
            protected HttpSettings settings() {
                return settings;
            }
        };
    }

    private static Response send(HttpHandler app, RequestBuilder request) {
        return app.handle(request.build(), TestContext.create());
    }

    @Test
    void aBasePathIsLeftOutWhereItIs() {
        HttpHandler app = with(HttpSettings.standard().withBasePath("/v1/shop"));
        assertThat(send(app, Request.builder("GET", "/v1/shop/items")).bodyText())
                .isEqualTo("items");
        assertThat(send(app, Request.builder("GET", "/v1/shop")).bodyText()).isEqualTo("root");
        assertThat(send(app, Request.builder("GET", "/items")).bodyText()).isEqualTo("items");
        assertThat(send(app, Request.builder("GET", "/v1/shopping/items")).status())
                .isEqualTo(404);
        assertThatThrownBy(() -> HttpSettings.standard().withBasePath("/")).hasMessageContaining("base path");
        assertThatThrownBy(() -> HttpSettings.standard().withBasePath("api/")).hasMessageContaining("slash");
    }

    @Test
    void aTagIsMadeOfTheBodyWhereThatIsWanted() {
        HttpHandler app = with(HttpSettings.standard().withAutomaticETags());
        String tag = send(app, Request.builder("GET", "/items")).header("etag").orElseThrow();
        assertThat(tag).matches("\"[A-Za-z0-9_-]{22}\"");
        Response known = send(app, Request.builder("GET", "/items").header("If-None-Match", tag));
        assertThat(known.status()).isEqualTo(304);
        assertThat(known.header("etag")).contains(tag);
        assertThat(known.header("content-type")).isEmpty();
        assertThat(send(app, Request.builder("GET", "/").header("If-None-Match", tag))
                        .status())
                .isEqualTo(200);
        assertThat(send(with(HttpSettings.standard()), Request.builder("GET", "/items"))
                        .header("etag"))
                .isEmpty();
    }

    @Test
    void compressionIsAsSet() {
        RequestBuilder request = Request.builder("GET", "/long").header("accept-encoding", "gzip");
        assertThat(send(with(HttpSettings.standard()), request).header("content-encoding"))
                .contains("gzip");
        assertThat(send(with(HttpSettings.standard().withoutGzip()), request).headers())
                .doesNotContainKeys("content-encoding", "vary");
        assertThat(send(with(HttpSettings.standard().withGzipFrom(5_001)), request)
                        .header("content-encoding"))
                .isEmpty();
        request.source(Source.REST_API);
        assertThat(send(with(HttpSettings.standard()), request).header("content-encoding"))
                .isEmpty();
        assertThat(send(with(HttpSettings.standard().withGzipOverRestApi()), request)
                        .header("content-encoding"))
                .contains("gzip");
    }

    @Test
    void preconditionsProtectWhatIsChanged() {
        Request seen = Request.builder("PUT", "/")
                .header("If-Match", "\"7\", \"8--gzip\"")
                .build();
        seen.checkPreconditions("7");
        seen.checkPreconditions("8");
        assertThatThrownBy(() -> seen.checkPreconditions("9")).hasMessageContaining("412");
        assertThatThrownBy(() -> seen.checkPreconditions(null)).hasMessageContaining("412");
        Request weak = Request.builder("PUT", "/").header("If-Match", "W/\"7\"").build();
        assertThatThrownBy(() -> weak.checkPreconditions("7")).hasMessageContaining("412");
        Request fresh = Request.builder("PUT", "/").header("If-None-Match", "*").build();
        fresh.checkPreconditions(null);
        assertThatThrownBy(() -> fresh.checkPreconditions("1")).hasMessageContaining("412");
        Request any = Request.builder("PUT", "/").header("If-Match", "*").build();
        any.checkPreconditions("1");
        assertThatThrownBy(() -> any.checkPreconditions(null)).hasMessageContaining("412");
    }

    @Test
    void manyThreadsGetEachTheirOwnAnswer() throws Exception {
        AtomicInteger made = new AtomicInteger();
        HttpHandler app = new HttpHandler() {
            @Override
            protected void routes(Router r) {
                made.incrementAndGet();
                r.filter((request, next) -> next.handle(request).withHeader("x-path", request.path()));
                r.get(
                        "/n/{n:int}",
                        request -> Response.json(Map.of(
                                "n",
                                request.pathInt("n"),
                                "q",
                                request.query("q").orElse(""))));
            }
        };
        ExecutorService threads = Executors.newFixedThreadPool(32);
        try {
            List<Future<Boolean>> all = new ArrayList<>();
            for (int i = 0; i < 3_200; i++) {
                int n = i;
                all.add(threads.submit(() -> {
                    Response answer = send(app, Request.builder("GET", "/n/" + n + "?q=v" + n));
                    return answer.bodyText().contains("\"n\":" + n)
                            && answer.bodyText().contains("\"v" + n + "\"")
                            && answer.header("x-path").orElse("").equals("/n/" + n);
                }));
            }
            for (Future<Boolean> each : all) {
                assertThat(each.get()).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(made).hasValue(1);
    }

    @Test
    void theFunctionOfTheExampleWorks() {
        try (LambdaRuntime runtime = LambdaRuntime.inProcess(WebSnippets.Items.class)) {
            HttpAnswer made = HttpAnswer.of(runtime.invoke(Events.httpApi()
                            .post("/items")
                            .json("{\"title\":\"Tea\"}")
                            .json())
                    .payload());
            assertThat(made.status()).isEqualTo(201);
            HttpAnswer read = HttpAnswer.of(runtime.invoke(Events.alb()
                            .get(made.header("location").orElseThrow())
                            .json())
                    .payload());
            assertThat(read.text()).isEqualTo(made.text()).contains("\"title\":\"Tea\"");
            assertThat(HttpAnswer.of(runtime.invoke(
                                            Events.restApi().get("/items/7").json())
                                    .payload())
                            .status())
                    .isEqualTo(404);
        }
    }

    @Test
    void allRoutesAreListed() {
        List<Route> routes = new WebSnippets.Items().allRoutes();
        assertThat(routes)
                .extracting(Route::toString)
                .containsExactly("GET /health", "GET /items", "GET /items/{id:uuid}", "POST /items");
        assertThat(routes.get(3).bodyType()).contains(WebSnippets.Item.class);
        assertThat(routes.get(2).parameters()).containsExactly(new PathParameter("id", PathParameter.Type.UUID));
    }
}
