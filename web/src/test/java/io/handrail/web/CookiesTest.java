package io.handrail.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CookiesTest {

    private static final byte[] SECRET = "0123456789abcdef0123456789abcdef".getBytes(UTF_8);
    private static final byte[] OTHER = "fedcba9876543210fedcba9876543210".getBytes(UTF_8);
    private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");

    private static SignedCookies signed(Instant now, byte[]... secrets) {
        return new SignedCookies(Clock.fixed(now, ZoneOffset.UTC), secrets);
    }

    private static Request with(String name, String value) {
        return Request.builder("GET", "/").header("Cookie", name + "=" + value).build();
    }

    @Test
    void aCookieHasWhatItIsGiven() {
        assertThat(Cookie.of("a", "1").header()).isEqualTo("a=1; Path=/; Secure; HttpOnly; SameSite=Lax");
        assertThat(Cookie.of("a", "")
                        .withPath("/app")
                        .withDomain("example.com")
                        .withMaxAge(Duration.ofHours(1))
                        .withSameSite(SameSite.STRICT)
                        .readableByScripts()
                        .withoutHttps()
                        .header())
                .isEqualTo("a=; Path=/app; Domain=example.com; Max-Age=3600; SameSite=Strict");
        assertThat(Cookie.forget("a").header()).contains("a=; Path=/; Max-Age=0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "a;b", "a,b", "a\"b", "a\\b", "ä", "a\r\nb", "\0"})
    void aValueThatACookieCannotHoldIsRefused(String value) {
        assertThatThrownBy(() -> Cookie.of("a", value)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Cookie.of(value, "1")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatBrowsersWouldNotTakeIsRefused() {
        assertThatThrownBy(() ->
                        Response.ok().withCookie(Cookie.of("__Host-a", "1").withDomain("example.com")))
                .hasMessageContaining("no domain");
        assertThatThrownBy(() -> Cookie.of("__Host-a", "1").withPath("/a").header())
                .hasMessageContaining("path /");
        assertThatThrownBy(() -> Cookie.of("__host-a", "1").withoutHttps().header())
                .hasMessageContaining("HTTPS only");
        assertThatThrownBy(() -> Cookie.of("__Secure-a", "1").withoutHttps().header())
                .hasMessageContaining("HTTPS only");
        assertThatThrownBy(() -> Cookie.of("a", "1")
                        .withSameSite(SameSite.NONE)
                        .withoutHttps()
                        .header())
                .hasMessageContaining("SameSite=None");
        assertThatThrownBy(() -> Cookie.of("a", "x".repeat(4_096))).hasMessageContaining("4096");
        assertThatThrownBy(() -> Cookie.of("a", "1").withPath("/;Secure")).hasMessageContaining("path");
    }

    @Test
    void aSignedCookieComesBack() {
        Cookie cookie = signed(NOW, SECRET).cookie("__Host-user", "Zoë; admin=\"no\"", Duration.ofHours(1));
        assertThat(cookie.header()).contains("Max-Age=3600");
        Request request = with("__Host-user", cookie.value());
        assertThat(signed(NOW, SECRET).value(request, "__Host-user")).contains("Zoë; admin=\"no\"");
        assertThat(signed(NOW, OTHER, SECRET).value(request, "__Host-user")).isPresent();
        assertThat(signed(NOW, OTHER).value(request, "__Host-user")).isEmpty();
    }

    @Test
    void aSignedCookieIsGoodForItsNameAndItsTime() {
        SignedCookies cookies = signed(NOW, SECRET);
        String value = cookies.cookie("user", "ann", Duration.ofHours(1)).value();
        assertThat(cookies.value(with("admin", value), "admin")).isEmpty();
        assertThat(signed(NOW.plusSeconds(3_599), SECRET).value(with("user", value), "user"))
                .contains("ann");
        assertThat(signed(NOW.plusSeconds(3_600), SECRET).value(with("user", value), "user"))
                .isEmpty();
    }

    @Test
    void aSignedCookieThatWasChangedIsNone() {
        SignedCookies cookies = signed(NOW, SECRET);
        String value = cookies.cookie("user", "ann", Duration.ofHours(1)).value();
        for (int i = 0; i < value.length(); i++) {
            char other = value.charAt(i) == '1' ? '2' : '1';
            String changed = value.substring(0, i) + other + value.substring(i + 1);
            assertThat(cookies.value(with("user", changed), "user")).as(changed).isEmpty();
        }
        for (String rubbish : new String[] {"", ".", "..", "...", "a", "a.b", "a.b.c", "a.1.", ".1.x"}) {
            assertThat(cookies.value(with("user", rubbish), "user")).isEmpty();
        }
        assertThat(cookies.value(Request.builder("GET", "/").build(), "user")).isEmpty();
    }

    @Test
    void cookiesOfARequestAreReadAsTheyAre() {
        Request request = Request.builder("GET", "/")
                .header("cookie", "a=1; b=\"x y\"; c; =d; a=2;e=f=g")
                .build();
        assertThat(request.cookie("a")).contains("1");
        assertThat(request.cookies().all("a")).containsExactly("1", "2");
        assertThat(request.cookie("b")).contains("x y");
        assertThat(request.cookie("c")).isEmpty();
        assertThat(request.cookie("e")).contains("f=g");
    }
}
