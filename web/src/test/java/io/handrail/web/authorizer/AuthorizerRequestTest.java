package io.handrail.web.authorizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.handrail.core.json.InvalidJsonException;
import io.handrail.core.json.Json;
import io.handrail.testing.AuthorizerEventBuilder;
import io.handrail.testing.Events;
import io.handrail.web.authorizer.internal.AuthorizerRequestReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is read of the events, AWS's own samples first. */
class AuthorizerRequestTest {

    private static AuthorizerRequest sample(String name) throws IOException {
        try (InputStream in = AuthorizerRequestTest.class.getResourceAsStream(name)) {
            return Json.read(in, new AuthorizerRequestReader());
        }
    }

    private static AuthorizerRequest read(String json) {
        return Json.parse(json, new AuthorizerRequestReader());
    }

    @Test
    void theSampleOfARestApisToken() throws IOException {
        AuthorizerRequest request = sample("rest-token.json");
        assertThat(request.source()).isEqualTo(AuthorizerSource.REST_TOKEN);
        assertThat(request.bearerToken()).contains("allow");
        assertThat(request.arn())
                .isEqualTo(new ApiArn("arn:aws:execute-api:us-west-2:123456789012:ymy8tbxw7b", "*", "GET/"))
                .hasToString("arn:aws:execute-api:us-west-2:123456789012:ymy8tbxw7b/*/GET/");
        assertThat(request.headers()).isEmpty();
        assertThat(request.method()).isEmpty();
    }

    @Test
    void theSampleOfARestApisRequest() throws IOException {
        AuthorizerRequest request = sample("rest-request.json");
        assertThat(request.source()).isEqualTo(AuthorizerSource.REST_REQUEST);
        assertThat(request.header("headerauth1")).contains("headerValue1");
        assertThat(request.queryStringParameters()).containsEntry("QueryString1", "queryValue1");
        assertThat(request.stageVariables()).containsEntry("StageVar1", "stageValue1");
        assertThat(request.method()).isEqualTo("GET");
        assertThat(request.path()).isEqualTo("/request");
        assertThat(request.sourceIp()).isEqualTo("...");
        assertThat(request.bearerToken()).isEmpty();
    }

    @Test
    void theSampleOfAnHttpApiWithFormat1() throws IOException {
        AuthorizerRequest request = sample("http-1.0.json");
        assertThat(request.source()).isEqualTo(AuthorizerSource.HTTP_1_0);
        assertThat(request.identitySource()).containsExactly("user1,123");
        assertThat(request.path()).isEqualTo("/request");
    }

    @Test
    void theSampleOfAnHttpApiWithFormat2() throws IOException {
        AuthorizerRequest request = sample("http-2.0.json");
        assertThat(request.source()).isEqualTo(AuthorizerSource.HTTP_2_0);
        assertThat(request.identitySource()).containsExactly("user1", "123");
        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.path()).isEqualTo("/my/path");
        assertThat(request.cookies()).containsExactly("cookie1", "cookie2");
        assertThat(request.pathParameters()).containsEntry("parameter1", "value1");
        assertThat(request.queryStringParameters()).containsEntry("parameter1", "value1,value2");
        assertThat(request.sourceIp()).isEqualTo("IP");
        assertThat(request.arn().call()).isEqualTo("GET/request");
    }

    @Test
    void aWebSocketIsToldByItsConnection() {
        AuthorizerRequest request = read(Events.authorizer().query("token", "t").webSocketJson());
        assertThat(request.source()).isEqualTo(AuthorizerSource.WEBSOCKET);
        assertThat(request.arn().call()).isEqualTo("$connect");
        assertThat(request.queryStringParameters()).containsEntry("token", "t");
        assertThat(request.method()).isEmpty();
    }

    @Test
    void aBearerTokenIsFoundInAnyShape() {
        for (String value : List.of("Bearer t.t.t", "bearer t.t.t", "BEARER  t.t.t", "t.t.t", " t.t.t ")) {
            AuthorizerEventBuilder event = Events.authorizer().authorization(value);
            for (String json : List.of(
                    event.restTokenJson(),
                    event.restRequestJson(),
                    event.http10Json(),
                    event.http20Json(),
                    event.webSocketJson())) {
                assertThat(read(json).bearerToken()).contains("t.t.t");
            }
        }
        for (String other : List.of("", "Bearer", "Bearer ", "Basic YTpi", "Bearer a b")) {
            assertThat(read(Events.authorizer().authorization(other).http20Json())
                            .bearerToken())
                    .as(other)
                    .isEmpty();
        }
    }

    @Test
    void ofAHeaderThatIsSentTwiceBothValuesAreSeen() {
        String twice = """
                {"type":"REQUEST","methodArn":"arn:aws:execute-api:r:1:a/s/GET/","headers":{"Authorization":"b"},
                "multiValueHeaders":{"Authorization":["a","b"]}}""";
        assertThat(read(twice).bearerToken()).contains("a,b");
        String inOtherLetters = """
                {"type":"REQUEST","methodArn":"arn:aws:execute-api:r:1:a/s/GET/",
                "headers":{"Authorization":"a","authorization":"b"}}""";
        assertThat(read(inOtherLetters).header("AUTHORIZATION")).contains("a,b");
    }

    @Test
    void nullsAreNothing() {
        AuthorizerRequest request = read("""
                {"version":"2.0","type":"REQUEST","routeArn":"arn:aws:execute-api:r:1:a/$default/GET/","headers":null,
                "identitySource":null,"cookies":null,"queryStringParameters":null,"pathParameters":null,
                "stageVariables":null,"requestContext":null,"rawPath":null}""");
        assertThat(request.identitySource()).isEmpty();
        assertThat(request.arn().stage()).isEqualTo("$default");
        assertThat(request.path()).isEmpty();
    }

    @Test
    void anEventThatIsNoneFailsAndSaysWhy() {
        String arn = "\"methodArn\":\"arn:aws:execute-api:r:1:a/s/GET/\"";
        refused("{}", "type");
        refused("{\"type\":\"OTHER\"," + arn + "}", "TOKEN or REQUEST");
        refused("{\"type\":\"REQUEST\"}", "methodArn");
        refused("{\"type\":\"REQUEST\",\"version\":\"3.0\"," + arn + "}", "2.0");
        for (String bad : List.of(
                "",
                "x",
                "arn:aws:execute-api",
                "arn:aws:execute-api:r:1:a",
                "arn:aws:execute-api:r:1:a/s",
                "arn:aws:execute-api:r:1:a//GET/",
                "/a/b/c")) {
            refused("{\"type\":\"TOKEN\",\"methodArn\":\"" + bad + "\"}", "ARN");
        }
        refused("{\"type\":\"TOKEN\",\"methodArn\":\"arn:aws:x:r:1:a/s/" + "a".repeat(1600) + "\"}", "1,600");
        refused("{\"type\":\"REQUEST\"," + arn + ",\"headers\":7}", "$.headers");
    }

    private static void refused(String json, String message) {
        assertThatThrownBy(() -> read(json))
                .isInstanceOf(InvalidJsonException.class)
                .hasMessageContaining(message);
    }

    @Test
    void itsTextHasNoCredentials() {
        assertThat(read(Events.authorizer().authorization("Bearer secret").http20Json())
                        .toString())
                .doesNotContain("secret");
    }
}
