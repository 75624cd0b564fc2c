package io.handrail.edge.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.handrail.edge.EdgeHeaders;
import io.handrail.edge.EdgeResponse;
import io.handrail.edge.ViewerRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorsTest {

    private static final Cors CORS = Cors.of("https://app.example.com", "http://localhost:3000")
            .withMethods("GET", "PUT")
            .withHeaders("Content-Type", "X-Token")
            .withExposedHeaders("ETag")
            .withCredentials()
            .withMaxAge(600);

    private static ViewerRequest from(String method, String origin) {
        return ViewerRequest.of(method, "/api").withHeader("Origin", origin);
    }

    private static ViewerRequest preflight(String origin) {
        return from("OPTIONS", origin).withHeader("Access-Control-Request-Method", "PUT");
    }

    @Test
    void aPreflightOfAnAllowedOriginGetsItsPermission() {
        EdgeResponse answer = CORS.preflight(preflight("https://app.example.com"));
        assertThat(answer).isNotNull();
        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.body()).isNull();
        assertThat(answer.header("access-control-allow-origin")).isEqualTo("https://app.example.com");
        assertThat(answer.header("access-control-allow-methods")).isEqualTo("GET, PUT");
        assertThat(answer.header("access-control-allow-headers")).isEqualTo("Content-Type, X-Token");
        assertThat(answer.header("access-control-allow-credentials")).isEqualTo("true");
        assertThat(answer.header("access-control-max-age")).isEqualTo("600");
        assertThat(answer.header("vary")).isEqualTo("Origin");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "https://app.example.com.evil.example",
                "https://evilapp.example.com",
                "http://app.example.com",
                "https://app.example.com:8443",
                "https://APP.example.com/",
                "null",
                "",
                "*"
            })
    void anyOtherOriginGetsNoPermissionAndNoCacheMixesThemUp(String origin) {
        EdgeResponse answer = CORS.preflight(preflight(origin));
        assertThat(answer.headers().names()).containsExactly("vary");
        EdgeHeaders headers = CORS.applyTo(
                from("GET", origin),
                EdgeHeaders.of("Access-Control-Allow-Origin", "*").with("Access-Control-Allow-Credentials", "true"));
        assertThat(headers.names()).containsExactly("vary");
    }

    @Test
    void whatIsNoPreflightIsAnsweredByTheSite() {
        assertThat(CORS.preflight(from("OPTIONS", "https://app.example.com"))).isNull();
        assertThat(CORS.preflight(from("GET", "https://app.example.com"))).isNull();
        assertThat(CORS.preflight(ViewerRequest.of("OPTIONS", "/"))).isNull();
    }

    @Test
    void aResponseIsSharedWithItsOriginAndVariesByIt() {
        EdgeHeaders headers = CORS.applyTo(from("GET", "http://localhost:3000"), EdgeHeaders.of("Vary", "Accept"));
        assertThat(headers.first("access-control-allow-origin")).isEqualTo("http://localhost:3000");
        assertThat(headers.first("access-control-expose-headers")).isEqualTo("ETag");
        assertThat(headers.all("vary")).containsExactly("Accept", "Origin");
        EdgeHeaders already = EdgeHeaders.of("Vary", "accept, ORIGIN");
        assertThat(CORS.applyTo(from("GET", "http://localhost:3000"), already).all("vary"))
                .hasSize(1);
    }

    @Test
    void anyOriginMeansAStarAndNoCookies() {
        EdgeHeaders headers = Cors.ofAnyOrigin().applyTo(ViewerRequest.of("GET", "/"), EdgeHeaders.none());
        assertThat(headers.first("access-control-allow-origin")).isEqualTo("*");
        assertThat(headers.contains("vary")).isFalse();
        assertThatThrownBy(() -> Cors.ofAnyOrigin().withCredentials()).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "app.example.com",
                "https://*.example.com",
                "https://app.example.com/",
                "null",
                "",
                "https://",
                "httpx://a.example"
            })
    void anOriginIsNamedInFull(String origin) {
        assertThatThrownBy(() -> Cors.of(origin)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void noOriginIsNoSetting() {
        assertThatThrownBy(Cors::of).isInstanceOf(IllegalArgumentException.class);
    }
}
