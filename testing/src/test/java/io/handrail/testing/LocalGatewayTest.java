package io.handrail.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.handrail.testing.handlers.HttpEcho;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalGatewayTest {

    @TempDir
    Path site;

    private final LambdaRuntime function = LambdaRuntime.inProcess(HttpEcho.class);
    private final HttpClient client = HttpClient.newHttpClient();
    private LocalGateway gateway = LocalGateway.start();

    @BeforeEach
    void start() throws Exception {
        gateway.close();
        Files.writeString(site.resolve("index.html"), "<h1>hello</h1>");
        Files.createDirectory(site.resolve("css"));
        Files.writeString(site.resolve("css/a.css"), "h1{}");
        Files.writeString(site.resolveSibling("secret.txt"), "secret");
        Files.createSymbolicLink(site.resolve("link.txt"), site.resolveSibling("secret.txt"));
        // @start region="gateway"
        gateway = LocalGateway.start().files("/", site).function("/api", function);
        // @end region="gateway"
    }

    @AfterEach
    void close() throws Exception {
        gateway.close();
        function.close();
        Files.delete(site.resolveSibling("secret.txt"));
    }

    private HttpResponse<String> send(String path, String method, byte[] body, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(gateway.uri() + path))
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private JsonObject event(String path, String method, byte[] body, String... headers) throws Exception {
        return JsonParser.parseString(send(path, method, body, headers).body()).getAsJsonObject();
    }

    @Test
    void aFunctionGetsTheEventOfAnHttpApi() throws Exception {
        JsonObject event = event(
                "/api/caf%C3%A9%20+/x?a=1&a=%26&b",
                "POST",
                "hé".getBytes(UTF_8),
                "Content-Type",
                "text/plain",
                "X-Name",
                "one",
                "X-Name",
                "two",
                "Cookie",
                "a=1; b=2");

        assertThat(event.get("version").getAsString()).isEqualTo("2.0");
        assertThat(event.get("rawPath").getAsString()).isEqualTo("/api/café +/x");
        assertThat(event.get("rawQueryString").getAsString()).isEqualTo("a=1&a=%26&b");
        assertThat(event.getAsJsonObject("queryStringParameters").toString()).isEqualTo("{\"a\":\"1,&\",\"b\":\"\"}");
        assertThat(event.getAsJsonObject("headers").get("x-name").getAsString()).isEqualTo("one,two");
        assertThat(event.getAsJsonObject("headers").has("cookie")).isFalse();
        assertThat(event.getAsJsonArray("cookies").toString()).isEqualTo("[\"a=1\",\"b=2\"]");
        assertThat(event.get("body").getAsString()).isEqualTo("hé");
        assertThat(event.getAsJsonObject("requestContext")
                        .getAsJsonObject("http")
                        .get("method")
                        .getAsString())
                .isEqualTo("POST");
    }

    @Test
    void aBodyThatIsNoTextIsInBase64() throws Exception {
        JsonObject event = event("/api", "PUT", new byte[] {(byte) 0xff, 0});

        assertThat(event.get("body").getAsString()).isEqualTo("/wA=");
        assertThat(event.get("isBase64Encoded").getAsBoolean()).isTrue();
    }

    @Test
    void theFunctionsAnswerIsTheBrowsers() throws Exception {
        HttpResponse<String> answer = send("/api/answer", "GET", new byte[0]);

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("content-type")).contains("text/plain");
        assertThat(answer.headers().allValues("set-cookie")).isEqualTo(List.of("a=1; Path=/", "b=2"));
        assertThat(answer.body()).isEqualTo("hé");
        assertThat(send("/api/answer", "HEAD", new byte[0]).body()).isEmpty();
        assertThat(send("/api/none", "GET", new byte[0]).statusCode()).isEqualTo(204);
    }

    @Test
    void aFailureOfTheFunctionIsA500ThatSaysNothingOfIt() throws Exception {
        HttpResponse<String> answer = send("/api/fail", "GET", new byte[0]);

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).isEqualTo("{\"message\":\"Internal Server Error\"}");
    }

    @Test
    void aBodyThatLambdaDoesNotTakeIsA413() throws Exception {
        assertThat(send("/api", "POST", new byte[6 * 1024 * 1024 + 1]).statusCode())
                .isEqualTo(413);
    }

    @Test
    void filesComeWithTheirTypeAndNothingElseDoes() throws Exception {
        assertThat(send("/", "GET", new byte[0]))
                .returns("<h1>hello</h1>", HttpResponse::body)
                .returns(
                        "text/html; charset=utf-8",
                        r -> r.headers().firstValue("content-type").orElse(""));
        assertThat(send("/css/a.css", "GET", new byte[0]).headers().firstValue("content-type"))
                .contains("text/css; charset=utf-8");
        assertThat(send("/css/", "GET", new byte[0]).statusCode()).isEqualTo(404);
        assertThat(send("/", "POST", new byte[] {1}).statusCode()).isEqualTo(405);
        for (String path : List.of("/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/link.txt", "/%00")) {
            assertThat(send(path, "GET", new byte[0]).statusCode()).isEqualTo(404);
        }
    }
}
