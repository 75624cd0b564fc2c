package io.handrail.web.jwt.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.handrail.testing.CognitoTokens;
import io.handrail.testing.ScriptedEndpoint;
import io.handrail.testing.ScriptedEndpoint.Response;
import io.handrail.web.jwt.CognitoJwt;
import io.handrail.web.jwt.KeysUnavailableException;
import io.handrail.web.jwt.UserPool;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The keys' address as a server answers it. */
class HttpJwksTest {

    private final HttpJwks http = new HttpJwks();

    @Test
    void theDocumentComesAsItIs() throws IOException {
        try (ScriptedEndpoint server = answering(Response.of(200, "application/json", "{\"keys\":[]}"))) {
            assertThat(http.fetch(address(server)))
                    .asString(StandardCharsets.UTF_8)
                    .isEqualTo("{\"keys\":[]}");
        }
    }

    @Test
    void aRedirectIsNotFollowed() {
        Response elsewhere =
                Response.of(302, "text/plain", "").withHeader("Location", "http://169.254.169.254/latest/meta-data");
        try (ScriptedEndpoint server = answering(elsewhere)) {
            assertThatThrownBy(() -> http.fetch(address(server)))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("302");
        }
    }

    @Test
    void errorsEndlessAnswersAndBrokenOnesFail() {
        String endless = "a".repeat(200_000);
        for (Response bad : List.of(
                Response.of(500, "text/plain", "x"),
                Response.of(404, "text/plain", "x"),
                Response.of(200, "application/json", endless),
                Response.reset())) {
            try (ScriptedEndpoint server = answering(bad)) {
                assertThatThrownBy(() -> http.fetch(address(server))).isInstanceOf(IOException.class);
            }
        }
    }

    @Test
    void onlyHttpIsAnAddressOfKeys() {
        assertThatThrownBy(() -> http.fetch(URI.create("file:///etc/passwd")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("HTTP");
    }

    @Test
    void tokensAreVerifiedWithTheKeysOfAServer() {
        CognitoTokens pool = new CognitoTokens("us-east-1_Example", "web");
        try (ScriptedEndpoint server = answering(Response.of(200, "application/json", pool.jwks()))) {
            String issuer = server.uri() + "/us-east-1_Example";
            CognitoJwt jwt =
                    CognitoJwt.builder(new UserPool(issuer, List.of("web"))).build();
            assertThat(jwt.verify(pool.accessToken("u").claim("iss", issuer).token())
                            .subject())
                    .isEqualTo("u");
            assertThat(server.requests()).hasSize(1);
            assertThat(server.requests().get(0).target()).isEqualTo("/us-east-1_Example/.well-known/jwks.json");
        }
    }

    @Test
    void aServerThatIsDownGivesNoKeys() {
        CognitoTokens pool = new CognitoTokens("us-east-1_Example", "web");
        try (ScriptedEndpoint server = answering(Response.of(503, "text/plain", ""))) {
            String issuer = server.uri() + "/p";
            CognitoJwt jwt =
                    CognitoJwt.builder(new UserPool(issuer, List.of("web"))).build();
            String token = pool.accessToken("u").claim("iss", issuer).token();
            assertThatThrownBy(() -> jwt.verify(token)).isInstanceOf(KeysUnavailableException.class);
        }
    }

    private static ScriptedEndpoint answering(Response response) {
        return ScriptedEndpoint.answering(request -> response);
    }

    private static URI address(ScriptedEndpoint server) {
        return server.uri().resolve("/.well-known/jwks.json");
    }
}
