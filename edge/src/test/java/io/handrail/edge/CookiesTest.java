package io.handrail.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CookiesTest {

    @Test
    void cookiesOfAllHeadersAreFound() {
        EdgeHeaders headers = EdgeHeaders.of("Cookie", "a=1; b=2").plus("cookie", "c=3;d=x=y ;  e = 5 ");
        Cookies cookies = Cookies.of(headers);
        assertThat(cookies.get("a")).isEqualTo("1");
        assertThat(cookies.get("c")).isEqualTo("3");
        assertThat(cookies.get("d")).isEqualTo("x=y");
        assertThat(cookies.get("e")).isEqualTo("5");
        assertThat(cookies.get("A")).isNull();
        assertThat(cookies).hasToString("a=1; b=2; c=3; d=x=y; e=5");
    }

    @Test
    void theFirstOfOneNameCounts() {
        assertThat(Cookies.parse("id=deep; id=shallow").get("id")).isEqualTo("deep");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ";", ";;;", "a", "=x", " = ", "; a ;"})
    void whatIsNoCookieIsLeftOut(String header) {
        assertThat(Cookies.parse(header).isEmpty()).isTrue();
    }

    @Test
    void whatIsNoCookieHidesNoneBehindIt() {
        assertThat(Cookies.parse("junk; =x; a=1; more junk; b=2").all())
                .containsExactly(new Cookies.Cookie("a", "1"), new Cookies.Cookie("b", "2"));
    }

    @Test
    void aNameInsideAValueIsNoCookie() {
        Cookies cookies = Cookies.parse("x=admin=1; y=\"z; admin=0\"");
        assertThat(cookies.get("admin")).isEqualTo("0\"");
        assertThat(Cookies.parse("x=admin=1").get("admin")).isNull();
    }

    @Test
    void cookiesAreChangedForTheOrigin() {
        Cookies cookies = Cookies.parse("a=1; b=2; a=3");
        assertThat(cookies.with("a", "4")).hasToString("b=2; a=4");
        assertThat(cookies.without("a")).hasToString("b=2");
        assertThat(cookies.only("b", "c")).hasToString("b=2");
        ViewerRequest request =
                ViewerRequest.of("GET", "/").plusHeader("Cookie", "a=1").plusHeader("Cookie", "b=2");
        assertThat(request.withCookies(request.cookies().only("b")).headers().all("cookie"))
                .isEqualTo(List.of("b=2"));
        assertThat(request.withCookies(Cookies.none()).headers().contains("cookie"))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"__proto__", "constructor", "toString"})
    void namesThatMeanSomethingInJavaScriptMeanNothingHere(String name) {
        assertThat(Cookies.none().get(name)).isNull();
        assertThat(Cookies.parse(name + "=1").get(name)).isEqualTo("1");
    }

    @Test
    @Timeout(10)
    void aCookieBombTakesNoTime() {
        assertThat(Cookies.parse(";".repeat(2_000_000)).isEmpty()).isTrue();
        assertThat(Cookies.parse("a;".repeat(1_000_000) + "b=1").get("b")).isEqualTo("1");
        assertThat(Cookies.parse("a=;".repeat(300_000)).all()).hasSize(300_000);
    }
}
