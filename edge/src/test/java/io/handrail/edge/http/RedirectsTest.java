package io.handrail.edge.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.handrail.edge.EdgeResponse;
import io.handrail.edge.ViewerRequest;
import io.handrail.edge.validate.EdgeValidator;
import java.net.URI;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedirectsTest {

    @Test
    void eachKindHasItsStatus() {
        assertThat(Redirects.permanent("/a").status()).isEqualTo(301);
        assertThat(Redirects.found("/a").status()).isEqualTo(302);
        assertThat(Redirects.temporary("/a").status()).isEqualTo(307);
        EdgeResponse response = Redirects.permanentWithMethod("/a");
        assertThat(response.status()).isEqualTo(308);
        assertThat(response.statusDescription()).isEqualTo("Permanent Redirect");
        assertThatThrownBy(() -> Redirects.to(200, "/a")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "/a?b=c#d,                        /a?b=c#d",
        "https://example.com/%C3%A9?x=1,  https://example.com/%C3%A9?x=1",
        "HTTP://example.com,              HTTP://example.com",
        "/caf\u00E9 noir,                 /caf%C3%A9%20noir",
        "/a\"b<c>,                        /a%22b%3Cc%3E"
    })
    void aLocationIsWrittenAsAUrl(String location, String header) {
        assertThat(Redirects.found(location).header("location")).isEqualTo(header);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "//evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "/\t/evil.example",
                "/\n/evil.example",
                "javascript:alert(1)",
                "data:text/html,x",
                "https:evil.example",
                "https:///evil.example",
                "https://",
                "https://?x",
                " /a",
                "/a\r\nSet-Cookie: x=y"
            })
    void aLocationThatIsNeitherAPathNorAUrlIsRefusedAndNotRepeated(String location) {
        assertThatThrownBy(() -> Redirects.found(location))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("evil");
    }

    @ParameterizedTest
    @CsvSource({
        "/account?tab=1#top,    /account?tab=1#top",
        "//evil.example,        /",
        "/\\evil.example,       /",
        "https://evil.example,  /",
        "'/\t/evil.example',    /",
        "javascript:alert(1),   /",
        "'',                    /"
    })
    void aTargetOfTheViewersStaysOnTheSite(String target, String taken) {
        assertThat(Redirects.localOr(target, "/")).isEqualTo(taken);
    }

    @Provide
    Arbitrary<String> targets() {
        return Arbitraries.strings()
                .withChars("/\\\t\n\r @:.?#ae%")
                .ofMaxLength(8)
                .map(rest -> "/" + rest);
    }

    /** As a browser resolves it: white space inside is dropped, a backslash is a slash. */
    @Property(tries = 3000)
    void whatIsLocalNeverLeavesTheSite(@ForAll("targets") String target) {
        if (Redirects.isLocal(target)) {
            EdgeResponse response = Redirects.found(target);
            String location = response.header("location");
            String asBrowser = location.replaceAll("[\t\n\r]", "").replace('\\', '/');
            assertThat(asBrowser).doesNotStartWith("//");
            assertThat(EdgeValidator.findings(ViewerRequest.of("GET", "/"), response))
                    .isEmpty();
            if (!location.contains("%") && location.indexOf("#") == location.lastIndexOf("#")) {
                assertThat(URI.create("https://site.example/").resolve(location).getHost())
                        .isEqualTo("site.example");
            }
        }
    }
}
