package io.handrail.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import org.junit.jupiter.api.Test;

class AuthorizerEventsTest {

    private final AuthorizerEventBuilder event = Events.authorizer()
            .method("POST")
            .path("/items/7")
            .stage("dev")
            .authorization("Bearer t")
            .header("X-Trace", "1")
            .query("q", "a b")
            .cookie("c=1");

    private static JsonObject object(String json) {
        return JsonParser.parseString(json).getAsJsonObject();
    }

    @Test
    void aTokenAuthorizerGetsTheTokenAndTheMethod() {
        JsonObject token = object(event.restTokenJson());
        assertThat(token.keySet()).containsExactly("type", "authorizationToken", "methodArn");
        assertThat(token.get("authorizationToken").getAsString()).isEqualTo("Bearer t");
        assertThat(token.get("methodArn").getAsString())
                .isEqualTo("arn:aws:execute-api:us-east-1:123456789012:abcdef123/dev/POST/items/7");
    }

    @Test
    void aRequestAuthorizerGetsTheRequestWithItsNamesAsSent() {
        JsonObject request = object(event.restRequestJson());
        assertThat(request.has("version")).isFalse();
        assertThat(request.getAsJsonObject("headers").get("X-Trace").getAsString())
                .isEqualTo("1");
        assertThat(request.getAsJsonObject("multiValueHeaders").get("Cookie")).hasToString("[\"c=1\"]");
        assertThat(request.getAsJsonObject("queryStringParameters").get("q").getAsString())
                .isEqualTo("a b");
    }

    @Test
    void theTwoFormatsOfAnHttpApiDiffer() {
        JsonObject one = object(event.http10Json());
        assertThat(one.get("version").getAsString()).isEqualTo("1.0");
        assertThat(one.get("identitySource").getAsString()).isEqualTo("Bearer t");
        JsonObject two = object(event.http20Json());
        assertThat(two.get("version").getAsString()).isEqualTo("2.0");
        assertThat(two.get("identitySource")).hasToString("[\"Bearer t\"]");
        assertThat(two.getAsJsonObject("headers").has("x-trace")).isTrue();
        assertThat(two.get("cookies")).hasToString("[\"c=1\"]");
        assertThat(two.has("methodArn")).isFalse();
    }

    @Test
    void aWebSocketApiAsksWhenItIsConnectedTo() {
        JsonObject socket = object(event.webSocketJson());
        assertThat(socket.get("methodArn").getAsString()).endsWith("/dev/$connect");
        assertThat(socket.getAsJsonObject("requestContext").get("eventType").getAsString())
                .isEqualTo("CONNECT");
        assertThat(socket.has("httpMethod")).isFalse();
    }
}
