package io.handrail.edge.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SetCookieTest {

    @Test
    void aCookieIsCarefulUnlessItIsToldNotToBe() {
        assertThat(SetCookie.of("id", "abc=")).hasToString("id=abc=; Path=/; Secure; HttpOnly; SameSite=Lax");
        assertThat(SetCookie.of("id", "1")
                        .withMaxAge(60)
                        .withPath("/shop")
                        .withDomain("example.com")
                        .withSameSite("None")
                        .readableByScripts())
                .hasToString("id=1; Path=/shop; Domain=example.com; Max-Age=60; Secure; SameSite=None");
        assertThat(SetCookie.deleting("id")).hasToString("id=; Path=/; Max-Age=0; Secure; HttpOnly; SameSite=Lax");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a;b", "a b", "a,b", "a\"b", "a\\b", "a\r\nSet-Cookie: b=c", "é", "\u0000"})
    void aValueThatWouldChangeTheHeaderIsRefusedAndNotRepeated(String value) {
        assertThatThrownBy(() -> SetCookie.of("id", value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a=b", "a;b", "a\n"})
    void aNameThatIsNoTokenIsRefused(String name) {
        assertThatThrownBy(() -> SetCookie.of(name, "x")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void attributesThatWouldChangeTheHeaderAreRefused() {
        SetCookie cookie = SetCookie.of("id", "1");
        assertThatThrownBy(() -> cookie.withPath("/; Domain=evil")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> cookie.withPath("x")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> cookie.withDomain("a;b")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> cookie.withSameSite("lax")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SetCookie("id", "1", "/", null, null, false, true, "None"))
                .hasMessageContaining("needs Secure");
    }

    @Test
    void prefixesKeepTheirPromise() {
        assertThat(SetCookie.of("__Host-id", "1").toString()).startsWith("__Host-id=1");
        assertThatThrownBy(() -> SetCookie.of("__Host-id", "1").withDomain("example.com"))
                .hasMessageContaining("__Host-");
        assertThatThrownBy(() -> SetCookie.of("__Host-id", "1").withPath("/a")).hasMessageContaining("__Host-");
        assertThatThrownBy(() -> new SetCookie("__Secure-id", "1", "/", null, null, false, true, "Lax"))
                .hasMessageContaining("__Secure-");
    }
}
