package io.handrail.edge.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.handrail.edge.EdgeResponse;
import io.handrail.edge.ViewerRequest;
import io.handrail.edge.text.Base64;
import io.handrail.edge.text.Utf8;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BasicAuthTest {

    private static final BasicAuth AUTH =
            BasicAuth.of("Preview 1.0").with("ann", "pässword:x").with("bob", "other");

    private static ViewerRequest as(String credentials) {
        return ViewerRequest.of("GET", "/")
                .withHeader("Authorization", "Basic " + Base64.encode(Utf8.encode(credentials)));
    }

    @Test
    void aRightPasswordLetsPass() {
        assertThat(AUTH.refusal(as("ann:pässword:x"))).isNull();
        assertThat(AUTH.refusal(as("bob:other"))).isNull();
        ViewerRequest anyCase = ViewerRequest.of("GET", "/").withHeader("authorization", "bAsIc  Ym9iOm90aGVy ");
        assertThat(AUTH.refusal(anyCase)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ann:pässword",
                "ann:pässword:xx",
                "ann:",
                "ann",
                "",
                ":",
                "ann:other",
                "bob:pässword:x",
                "Bob:other",
                "bob:other\u0000"
            })
    void anyOtherIsAskedForOne(String credentials) {
        EdgeResponse answer = AUTH.refusal(as(credentials));
        assertThat(answer).isNotNull();
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("www-authenticate")).isEqualTo("Basic realm=\"Preview 1.0\", charset=\"UTF-8\"");
        assertThat(answer.header("cache-control")).isEqualTo("no-store");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Basic", "Basic ", "Basic !!!", "Bearer Ym9iOm90aGVy", "Ym9iOm90aGVy", "Basic Ym9iOm90aGVyCg"
            })
    void aHeaderThatIsNoneIsRefused(String header) {
        assertThat(AUTH.refusal(ViewerRequest.of("GET", "/").withHeader("Authorization", header)))
                .isNotNull();
        assertThat(AUTH.refusal(ViewerRequest.of("GET", "/"))).isNotNull();
        assertThat(BasicAuth.of("nobody").refusal(as("bob:other"))).isNotNull();
    }

    @Test
    void whatCannotWorkIsRefused() {
        assertThatThrownBy(() -> BasicAuth.of("a\"b")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> BasicAuth.of("a").with("x:y", "z")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> BasicAuth.of("a").with("x", "")).isInstanceOf(IllegalArgumentException.class);
    }
}
