package io.handrail.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HttpEventsTest {

    private static JsonObject parsed(HttpEventBuilder event) {
        return JsonParser.parseString(event.json()).getAsJsonObject();
    }

    private static HttpEventBuilder sample(HttpEventBuilder event) {
        return event.get("/a%20b?q=1%2B1&q=2")
                .header("X-Two", "1")
                .header("X-Two", "2")
                .cookie("a", "1")
                .cookie("b", "2");
    }

    @Test
    void aRestApiSendsAllValuesAndTheLastOnes() {
        JsonObject event = parsed(sample(Events.restApi()));
        assertThat(event.get("path").getAsString()).isEqualTo("/a%20b");
        assertThat(event.get("headers").getAsJsonObject().get("X-Two").getAsString())
                .isEqualTo("2");
        assertThat(event.get("multiValueHeaders").getAsJsonObject().get("X-Two"))
                .hasToString("[\"1\",\"2\"]");
        assertThat(event.get("multiValueHeaders").getAsJsonObject().get("Cookie"))
                .hasToString("[\"a=1; b=2\"]");
        assertThat(event.get("queryStringParameters")).hasToString("{\"q\":\"2\"}");
        assertThat(event.get("multiValueQueryStringParameters")).hasToString("{\"q\":[\"1+1\",\"2\"]}");
        assertThat(event.has("version")).isFalse();
    }

    @Test
    void anHttpApiJoinsValuesAndDecodesThePath() {
        JsonObject event = parsed(sample(Events.httpApi()).stage("dev"));
        assertThat(event.get("rawPath").getAsString()).isEqualTo("/dev/a b");
        assertThat(event.get("rawQueryString").getAsString()).isEqualTo("q=1%2B1&q=2");
        assertThat(event.get("queryStringParameters")).hasToString("{\"q\":\"1+1,2\"}");
        assertThat(event.get("headers").getAsJsonObject().get("x-two").getAsString())
                .isEqualTo("1,2");
        assertThat(event.get("cookies")).hasToString("[\"a=1\",\"b=2\"]");
    }

    @Test
    void aFunctionUrlLeavesThePathAsItIs() {
        JsonObject event = parsed(sample(Events.functionUrl()));
        assertThat(event.get("rawPath").getAsString()).isEqualTo("/a%20b");
        assertThat(event.get("requestContext")
                        .getAsJsonObject()
                        .get("domainName")
                        .getAsString())
                .contains(".lambda-url.");
    }

    @Test
    void aLoadBalancerSendsOneOfTheTwoAndDecodesNothing() {
        JsonObject single = parsed(sample(Events.alb()).sourceIp("198.51.100.7"));
        assertThat(single.get("headers").getAsJsonObject().get("x-two").getAsString())
                .isEqualTo("2");
        assertThat(single.get("headers")
                        .getAsJsonObject()
                        .get("x-forwarded-for")
                        .getAsString())
                .isEqualTo("198.51.100.7");
        assertThat(single.get("queryStringParameters")).hasToString("{\"q\":\"2\"}");
        assertThat(single.has("multiValueHeaders")).isFalse();
        JsonObject multi = parsed(sample(Events.albMultiValue()));
        assertThat(multi.get("multiValueQueryStringParameters")).hasToString("{\"q\":[\"1%2B1\",\"2\"]}");
        assertThat(multi.has("headers")).isFalse();
    }

    @Test
    void bytesTravelAsBase64AndTextDoesNot() {
        byte[] bytes = {(byte) 0xFF, 0};
        for (HttpEventBuilder each : List.of(
                Events.restApi(), Events.httpApi(), Events.functionUrl(), Events.alb(), Events.albMultiValue())) {
            JsonObject binary = parsed(each.post("/").body(bytes, "image/png"));
            assertThat(binary.get("isBase64Encoded").getAsBoolean()).isTrue();
            assertThat(Base64.getDecoder().decode(binary.get("body").getAsString()))
                    .isEqualTo(bytes);
        }
        JsonObject text = parsed(Events.alb().post("/").json("{\"a\":\"ä\"}"));
        assertThat(text.get("isBase64Encoded").getAsBoolean()).isFalse();
        assertThat(text.get("body").getAsString()).isEqualTo("{\"a\":\"ä\"}");
    }

    @Test
    void claimsStandWhereTheAuthorizersPutThem() {
        Map<String, Object> claims = Map.of("cognito:groups", List.of("a", "b"));
        assertThat(Events.httpApi().claims(claims).scopes("items/read").json())
                .contains("\"jwt\":{\"claims\":{\"cognito:groups\":\"[a b]\"},\"scopes\":[\"items/read\"]}");
        assertThat(Events.restApi().claims(claims).json())
                .contains("\"authorizer\":{\"claims\":{\"cognito:groups\":\"a,b\"}}");
        assertThatThrownBy(() -> Events.alb().claims(claims)).hasMessageContaining("Only APIs of API Gateway");
    }

    @Test
    void anAnswerIsTheSameInEveryShape() {
        String body = Base64.getEncoder().encodeToString("ä".getBytes(StandardCharsets.UTF_8));
        // @start region="http"
        String event = Events.httpApi()
                .post("/items?draft=true")
                .cookie("session", "abc")
                .json("{\"title\":\"Tea\"}")
                .json();
        // @end
        assertThat(event).contains("\"rawPath\":\"/items\"", "\"cookies\":[\"session=abc\"]");
        HttpAnswer v1 = HttpAnswer.of("{\"statusCode\":201,\"headers\":{\"ETag\":\"1\"},\"multiValueHeaders\":"
                + "{\"Set-Cookie\":[\"a=1\",\"b=2\"]},\"isBase64Encoded\":true,\"body\":\"" + body + "\"}");
        HttpAnswer v2 = HttpAnswer.of(
                "{\"statusCode\":201,\"headers\":{\"etag\":\"1\"},\"cookies\":[\"a=1\",\"b=2\"],\"body\":\"ä\"}");
        for (HttpAnswer each : List.of(v1, v2)) {
            assertThat(each.status()).isEqualTo(201);
            assertThat(each.header("etag")).contains("1");
            assertThat(each.cookies()).containsExactly("a=1", "b=2");
            assertThat(each.text()).isEqualTo("ä");
        }
        assertThatThrownBy(() -> HttpAnswer.of("{}")).hasMessageContaining("no statusCode");
    }
}
