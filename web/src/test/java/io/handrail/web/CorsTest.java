package io.handrail.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.handrail.testing.TestContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorsTest {

    private static final String SITE = "https://www.example.com";

    private static Response send(Cors cors, RequestBuilder request) {
        HttpHandler app = new HttpHandler() {
            @Override
            protected void routes(Router r) {
                r.filter(cors);
                r.filter(Filter.before(each -> each.header("authorization").isEmpty() ? Response.of(401) : null));
                r.get("/items", each -> Response.text("a"));
            }
        };
        return app.handle(request.build(), TestContext.create());
    }

    private static RequestBuilder preflight(String origin) {
        return Request.builder("OPTIONS", "/items")
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "GET");
    }

    @Test
    void aPreflightOfAListedOriginIsAnsweredBeforeOtherFilters() {
        Response answer = send(Cors.forOrigins(SITE).withCredentials(), preflight(SITE));
        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.header("access-control-allow-origin")).contains(SITE);
        assertThat(answer.header("access-control-allow-credentials")).contains("true");
        assertThat(answer.header("access-control-allow-methods")).contains("GET, HEAD, POST, PUT, PATCH, DELETE");
        assertThat(answer.header("access-control-max-age")).contains("600");
        assertThat(answer.header("vary")).contains("Origin");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "https://www.example.com.evil.example",
                "http://www.example.com",
                "https://www.example.com:8443",
                "null",
                "https://WWW.example.com"
            })
    void anotherOriginGetsNothing(String origin) {
        Response answer = send(Cors.forOrigins(SITE), preflight(origin));
        assertThat(answer.headers().keySet()).noneMatch(name -> name.startsWith("access-control-"));
        assertThat(answer.header("vary")).contains("Origin");
    }

    @Test
    void errorsCanBeReadByThePageToo() {
        Cors cors = Cors.forOrigins(SITE);
        Response refused = send(cors, Request.builder("GET", "/items").header("Origin", SITE));
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.header("access-control-allow-origin")).contains(SITE);
        assertThat(refused.header("access-control-expose-headers")).contains("etag, location");
        Response missing = send(
                cors, Request.builder("GET", "/none").header("Origin", SITE).header("authorization", "x"));
        assertThat(missing.status()).isEqualTo(404);
        assertThat(missing.header("access-control-allow-origin")).contains(SITE);
    }

    @Test
    void aRequestWithoutAnOriginVariesToo() {
        Response answer =
                send(Cors.forOrigins(SITE), Request.builder("GET", "/items").header("authorization", "x"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("vary")).contains("Origin");
        assertThat(answer.header("access-control-allow-origin")).isEmpty();
    }

    @Test
    void optionsWithoutAPreflightIsForTheRoutes() {
        Response answer = send(
                Cors.forOrigins(SITE),
                Request.builder("OPTIONS", "/items").header("Origin", SITE).header("authorization", "x"));
        assertThat(answer.header("allow")).contains("GET, HEAD, OPTIONS");
    }

    @Test
    void anyOriginHasNoCredentials() {
        Response answer = send(Cors.forAnyOrigin(), preflight("https://a.example"));
        assertThat(answer.header("access-control-allow-origin")).contains("*");
        assertThat(answer.header("access-control-allow-credentials")).isEmpty();
        assertThatThrownBy(() -> Cors.forAnyOrigin().withCredentials()).hasMessageContaining("listed origins only");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"*", "www.example.com", "https://", "https://a.example/", "https://*.example", "://a", "null"})
    void whatIsNoOriginIsRefused(String origin) {
        assertThatThrownBy(() -> Cors.forOrigins(origin)).hasMessageContaining("An origin is like");
    }
}
