package io.handrail.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.handrail.testing.Events;
import io.handrail.testing.HttpAnswer;
import io.handrail.testing.HttpEventBuilder;
import io.handrail.testing.InvocationResult;
import io.handrail.testing.LambdaRuntime;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same application answers the same, whichever service stands before it. */
class SourcesTest {

    private static final LambdaRuntime RUNTIME = LambdaRuntime.inProcess(EchoApp.class);

    @AfterAll
    static void close() {
        RUNTIME.close();
    }

    static Stream<Named<Supplier<HttpEventBuilder>>> all() {
        return Stream.of(
                Named.of("REST API", Events::restApi),
                Named.of("HTTP API", Events::httpApi),
                Named.of("function URL", Events::functionUrl),
                Named.of("ALB", Events::alb),
                Named.of("ALB, multi-value", Events::albMultiValue));
    }

    private static HttpAnswer send(HttpEventBuilder event) {
        InvocationResult result = RUNTIME.invoke(event.json());
        assertThat(result.isError()).as(result.payload()).isFalse();
        return HttpAnswer.of(result.payload());
    }

    @ParameterizedTest
    @MethodSource("all")
    void aRequestIsReadTheSame(Supplier<HttpEventBuilder> source) {
        HttpAnswer answer = send(source.get()
                .get("/echo/a%20b%C3%A4+?q=x%26y+z&p=1")
                .header("User-Agent", "test")
                .header("Accept", "text/html, application/json;q=0.5")
                .header("X-Forwarded-For", "203.0.113.66")
                .cookie("a", "1")
                .cookie("b", "x=y")
                .sourceIp("198.51.100.7"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("content-type")).contains("application/json");
        assertThat(answer.text())
                .isEqualTo("{\"method\":\"GET\",\"path\":\"/echo/a%20b%C3%A4+\",\"name\":\"a bä+\",\"q\":[\"x&y z\"],"
                        + "\"agent\":\"test\",\"accept\":[\"text/html\",\"application/json;q=0.5\"],"
                        + "\"cookies\":[\"1\",\"x=y\"],\"ip\":\"198.51.100.7\"}");
    }

    @ParameterizedTest
    @MethodSource("all")
    void whatIsEncodedTwiceIsDecodedOnce(Supplier<HttpEventBuilder> source) {
        JsonObject seen = JsonParser.parseString(
                        send(source.get().get("/echo/%252e%252e%252Fa?q=%2525")).text())
                .getAsJsonObject();
        assertThat(seen.get("name").getAsString()).isEqualTo("%2e%2e%2Fa");
        assertThat(seen.get("q")).hasToString("[\"%25\"]");
    }

    @ParameterizedTest
    @MethodSource("all")
    void jsonComesInAndGoesOut(Supplier<HttpEventBuilder> source) {
        HttpAnswer answer = send(source.get().post("/notes").json("{\"title\":\"Käse\",\"stars\":5}"));
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("location")).contains("/notes/1");
        assertThat(answer.text()).isEqualTo("{\"title\":\"Käse\",\"stars\":5}");
    }

    @ParameterizedTest
    @MethodSource("all")
    void bytesAreTheSameBothWays(Supplier<HttpEventBuilder> source) {
        byte[] bytes = new byte[512];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) i;
        }
        HttpAnswer answer = send(source.get().post("/bytes").body(bytes, "image/png"));
        assertThat(answer.body()).isEqualTo(bytes);
        assertThat(send(source.get().post("/texts").body("ä €", "text/plain")).text())
                .isEqualTo("ä €");
    }

    @ParameterizedTest
    @MethodSource("all")
    void aFormIsDecoded(Supplier<HttpEventBuilder> source) {
        HttpAnswer answer =
                send(source.get().post("/forms").body("a=1+2&b=x&a=%C3%A4", "application/x-www-form-urlencoded"));
        assertThat(answer.text()).isEqualTo("[\"1 2\",\"ä\"]");
    }

    @ParameterizedTest
    @MethodSource("all")
    void aCookieIsSet(Supplier<HttpEventBuilder> source) {
        assertThat(send(source.get().get("/one-cookie")).cookies())
                .containsExactly("a=1; Path=/; Secure; HttpOnly; SameSite=Lax");
    }

    @ParameterizedTest
    @MethodSource("all")
    void repeatedHeadersOfAnAnswerAllArrive(Supplier<HttpEventBuilder> source) {
        assertThat(String.join(
                        ", ", send(source.get().get("/repeated")).headers().get("link")))
                .isEqualTo("<a>, <b>");
    }

    @ParameterizedTest
    @MethodSource("all")
    void headIsGetWithoutABodyAndOptionsSaysWhatIsAllowed(Supplier<HttpEventBuilder> source) {
        HttpAnswer head = send(source.get().request("HEAD", "/tagged"));
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.header("etag")).contains("\"7\"");
        HttpAnswer options = send(source.get().request("OPTIONS", "/tagged"));
        assertThat(options.status()).isEqualTo(204);
        assertThat(options.header("allow")).contains("GET, HEAD, OPTIONS, PUT");
    }

    @ParameterizedTest
    @MethodSource("all")
    void errorsAreProblems(Supplier<HttpEventBuilder> source) {
        HttpAnswer missing = send(source.get().get("/none"));
        assertThat(missing.status()).isEqualTo(404);
        assertThat(missing.header("content-type")).contains("application/problem+json");
        assertThat(missing.text()).isEqualTo("{\"title\":\"Not Found\",\"status\":404}");
        HttpAnswer method = send(source.get().delete("/notes"));
        assertThat(method.status()).isEqualTo(405);
        assertThat(method.header("allow")).contains("OPTIONS, POST");
        HttpAnswer invalid = send(source.get().post("/notes").json("{\"title\":\" \",\"stars\":9}"));
        assertThat(invalid.status()).isEqualTo(422);
        assertThat(invalid.text())
                .contains("\"errors\":[{\"pointer\":\"#/title\",\"detail\":\"must not be blank\"},"
                        + "{\"pointer\":\"#/stars\",\"detail\":\"must be from 0 to 5\"}]");
        HttpAnswer teapot = send(source.get().get("/teapot"));
        assertThat(teapot.text())
                .isEqualTo("{\"type\":\"https://example.com/tea\",\"title\":\"Tea\",\"status\":418,"
                        + "\"detail\":\"short and stout\"}");
    }

    @ParameterizedTest
    @MethodSource("all")
    void aTagThatIsKnownIsNotSentAgain(Supplier<HttpEventBuilder> source) {
        HttpAnswer known = send(source.get().get("/tagged").header("If-None-Match", "\"6\", W/\"7\""));
        assertThat(known.status()).isEqualTo(304);
        assertThat(known.body()).isEmpty();
        assertThat(send(source.get().put("/tagged").header("If-Match", "\"6\"")).status())
                .isEqualTo(412);
        assertThat(send(source.get().put("/tagged").header("If-Match", "\"7\"")).status())
                .isEqualTo(204);
        assertThat(send(source.get().put("/tagged")).status()).isEqualTo(428);
    }

    @ParameterizedTest
    @MethodSource("all")
    void anAnswerIsCompressedWhereItIsTaken(Supplier<HttpEventBuilder> source) throws IOException {
        HttpAnswer plain = send(source.get().get("/long"));
        assertThat(plain.header("content-encoding")).isEmpty();
        HttpAnswer packed = send(source.get().get("/long").header("Accept-Encoding", "br, gzip;q=0.8"));
        byte[] body = packed.body();
        // Over a REST API only where the owner says that the API knows binary bodies.
        if (packed.header("content-encoding").isPresent()) {
            assertThat(packed.header("vary")).contains("Accept-Encoding");
            assertThat(packed.header("etag")).contains("\"long--gzip\"");
            body = new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes();
            assertThat(send(source.get().get("/long").header("If-None-Match", "\"long--gzip\""))
                            .status())
                    .isEqualTo(304);
        }
        assertThat(body).isEqualTo(plain.body());
        assertThat(packed.header("content-encoding").isPresent())
                .isNotEqualTo(source.get().json().contains("\"resource\""));
    }

    @ParameterizedTest
    @MethodSource("all")
    void whatBreaksIsToldToTheLogAndNotToTheClient(Supplier<HttpEventBuilder> source) {
        InvocationResult result = RUNTIME.invoke(source.get().get("/broken").json());
        HttpAnswer answer = HttpAnswer.of(result.payload());
        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.text())
                .isEqualTo("{\"title\":\"Internal Server Error\",\"status\":500,\"requestId\":\"" + result.requestId()
                        + "\"}");
        assertThat(result.logs())
                .anySatisfy(line -> assertThat(line)
                        .startsWith(result.requestId())
                        .contains("GET /broken", "secret of the house", "EchoApp"));
    }

    @ParameterizedTest
    @MethodSource("all")
    void anAnswerThatIsTooLargeIsAnError(Supplier<HttpEventBuilder> source) {
        boolean alb = source.get().json().contains("\"elb\"");
        // As JSON each character takes two bytes.
        int most = (alb ? 1024 * 1024 : 6 * 1024 * 1024) / 2;
        assertThat(send(source.get().get("/huge?n=" + (most - 200))).status()).isEqualTo(200);
        InvocationResult result =
                RUNTIME.invoke(source.get().get("/huge?n=" + most).json());
        HttpAnswer answer = HttpAnswer.of(result.payload());
        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.text()).contains("larger than the function may return");
        assertThat(result.logs()).anySatisfy(line -> assertThat(line).contains("answer less at a time"));
    }

    @ParameterizedTest
    @MethodSource("all")
    void aBodyThatIsTooLargeIsRefused(Supplier<HttpEventBuilder> source) {
        String title = "x".repeat(1024 * 1024);
        assertThat(send(source.get().post("/notes").json("{\"title\":\"" + title + "\"}"))
                        .status())
                .isEqualTo(413);
        assertThat(send(source.get().post("/bytes").body(new byte[1024 * 1024 + 10], "image/png"))
                        .status())
                .isEqualTo(413);
    }

    @Test
    void claimsAreReadWhereverTheyStand() {
        Map<String, Object> token = Map.of("sub", "u-1", "cognito:groups", List.of("admin", "staff"));
        assertThat(send(Events.httpApi().get("/claims").claims(token)).text())
                .isEqualTo("[\"JWT_AUTHORIZER\",\"u-1\",[\"admin\",\"staff\"]]");
        assertThat(send(Events.restApi().get("/claims").claims(token)).text())
                .isEqualTo("[\"COGNITO_AUTHORIZER\",\"u-1\",[\"admin\",\"staff\"]]");
        for (Supplier<HttpEventBuilder> each : List.<Supplier<HttpEventBuilder>>of(Events::httpApi, Events::restApi)) {
            assertThat(send(each.get().get("/claims").authorizer(Map.of("sub", 7)))
                            .text())
                    .isEqualTo("[\"LAMBDA_AUTHORIZER\",\"7\",[]]");
        }
        for (Supplier<HttpEventBuilder> each :
                List.<Supplier<HttpEventBuilder>>of(Events::httpApi, Events::restApi, Events::functionUrl)) {
            assertThat(send(each.get().get("/claims").iamUser("arn:aws:iam::1:user/a"))
                            .text())
                    .startsWith("[\"IAM\",");
        }
        assertThat(send(Events.alb().get("/claims")).text()).isEqualTo("[\"NONE\",null,[]]");
    }

    @Test
    void aStageIsNoPartOfThePath() {
        assertThat(send(Events.httpApi().stage("dev").get("/numbers/7")).text()).isEqualTo("number 7");
        assertThat(send(Events.httpApi().stage("dev").get("/")).text()).isEqualTo("home");
        assertThat(send(Events.restApi().stage("dev").get("/numbers/7")).text()).isEqualTo("number 7");
    }

    @Test
    void severalCookiesNeedMultiValueHeadersAtALoadBalancer() {
        for (Supplier<HttpEventBuilder> each : List.<Supplier<HttpEventBuilder>>of(
                Events::restApi, Events::httpApi, Events::functionUrl, Events::albMultiValue)) {
            assertThat(send(each.get().get("/cookies")).cookies())
                    .containsExactly(
                            "a=1; Path=/; Secure; HttpOnly; SameSite=Lax",
                            "b=2; Path=/; Max-Age=3600; Secure; HttpOnly; SameSite=Lax");
        }
        InvocationResult result = RUNTIME.invoke(Events.alb().get("/cookies").json());
        assertThat(HttpAnswer.of(result.payload()).status()).isEqualTo(500);
        assertThat(result.logs()).anySatisfy(line -> assertThat(line).contains("lambda.multi_value_headers.enabled"));
    }

    @Test
    void aLoadBalancerGetsWhatItRequires() {
        String single = RUNTIME.invoke(Events.alb().get("/").json()).payload();
        assertThat(single)
                .isEqualTo("{\"statusCode\":200,\"statusDescription\":\"200 OK\","
                        + "\"headers\":{\"content-type\":\"text/plain; charset=utf-8\"},"
                        + "\"isBase64Encoded\":false,\"body\":\"home\"}");
        String multi = RUNTIME.invoke(Events.albMultiValue().get("/").json()).payload();
        assertThat(multi)
                .isEqualTo("{\"statusCode\":200,\"statusDescription\":\"200 OK\","
                        + "\"multiValueHeaders\":{\"content-type\":[\"text/plain; charset=utf-8\"]},"
                        + "\"isBase64Encoded\":false,\"body\":\"home\"}");
    }
}
