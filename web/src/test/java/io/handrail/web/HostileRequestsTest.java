package io.handrail.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.handrail.testing.Events;
import io.handrail.testing.HttpAnswer;
import io.handrail.testing.InvocationResult;
import io.handrail.testing.LambdaRuntime;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileRequestsTest {

    private static final LambdaRuntime RUNTIME = LambdaRuntime.inProcess(EchoApp.class);

    @AfterAll
    static void close() {
        RUNTIME.close();
    }

    private static HttpAnswer send(String event) {
        InvocationResult result = RUNTIME.invoke(event);
        assertThat(result.isError()).as(result.payload()).isFalse();
        return HttpAnswer.of(result.payload());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/files/../etc/passwd",
                "/files/%2e%2e/etc/passwd",
                "/files/%2E./etc",
                "/files/./a",
                "/files/a%2fb",
                "/files/a%2F..%2Fb",
                "/files/..%5cb",
                "/files/a%5Cb",
                "/files/a\\b",
                "/files/a%00.txt",
                "/files/a%0d%0aSet-Cookie:%20a=1",
                "/files/a%7F",
                "/files/%",
                "/files/%zz",
                "/files/%4",
                "/files/%ff",
                "/files/%c0%ae%c0%ae/a",
                "/files/%ed%a0%80",
                "/files/%EF%BC%A",
                "/echo/a?q=%",
                "/echo/a?q=%ff"
            })
    void aPathOrQueryWithSomethingUpItsSleeveIsRefused(String target) {
        HttpAnswer answer = send(Events.functionUrl().get(target).json());
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("content-type")).contains("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/files//a", "/files/a//b", "//files/a", "/files//", "/echo//", "/FILES/a", "/files"})
    void anEmptySegmentMatchesNothing(String target) {
        assertThat(send(Events.functionUrl().get(target).json()).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "1.5", "+1", "01", "-0", "2147483648", "99999999999999999999999", "1e3", "٣", "0x1"})
    void aNumberInAPathHasOneSpelling(String segment) {
        HttpAnswer answer = send(Events.albMultiValue()
                .get("/numbers/" + URLEncoder.encode(segment, StandardCharsets.UTF_8))
                .json());
        assertThat(answer.status()).isEqualTo(404);
    }

    @Test
    void aPathOfVeryManySegmentsIsRefused() {
        assertThat(send(Events.functionUrl().get("/a".repeat(100_000)).json()).status())
                .isEqualTo(414);
    }

    @Test
    void badBase64IsTheClientsFault() {
        String event = Events.httpApi()
                .post("/bytes")
                .body(new byte[] {1, 2, 3, 4}, "image/png")
                .json();
        assertThat(send(event.replace("\"AQIDBA==\"", "\"AQID*A==\"")).status()).isEqualTo(400);
        assertThat(send(event.replace("\"AQIDBA==\"", "null")).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "nul",
                "null",
                "[]",
                "\"text\"",
                "{\"title\":\"a\"} trailing",
                "{\"stars\":\"many\",\"title\":\"a\"}",
                "{\"stars\":1e400}",
                "{\"stars\":2147483648}",
                "{'title':'a'}",
                "{\"title\":{\"a\":1}}"
            })
    void badJsonIsTheClientsFaultAndSaysWhere(String body) {
        HttpAnswer answer = send(Events.httpApi().post("/notes").json(body).json());
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("\"detail\":");
    }

    @Test
    void aBombOfDepthIsRefused() {
        String deep = "{\"title\":" + "[".repeat(400_000) + "]".repeat(400_000) + "}";
        assertThat(send(Events.httpApi().post("/notes").json(deep).json()).status())
                .isEqualTo(400);
        String unknown = "{\"x\":" + "{\"a\":".repeat(100_000) + "1" + "}".repeat(100_000) + "}";
        assertThat(send(Events.httpApi().post("/notes").json(unknown).json()).status())
                .isEqualTo(400);
    }

    @Test
    void anErrorDoesNotRepeatTheBody() {
        HttpAnswer answer = send(
                Events.httpApi().post("/notes").json("{\"stars\":\"hunter2\"}").json());
        assertThat(answer.text()).contains("\"pointer\":\"#/stars\"").doesNotContain("hunter2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "application/jsonx", "json", ""})
    void jsonThatIsNotSaidToBeJsonIsRefused(String type) {
        HttpAnswer answer = send(
                Events.httpApi().post("/notes").body("{\"title\":\"a\"}", type).json());
        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.header("accept")).contains("application/json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json; charset=UTF-8", "Application/JSON", "application/merge-patch+json"})
    void jsonMayBeSaidInOtherWays(String type) {
        assertThat(send(Events.httpApi()
                                .post("/notes")
                                .body("{\"title\":\"a\"}", type)
                                .json())
                        .status())
                .isEqualTo(201);
    }

    @Test
    void aFormOfVeryManyFieldsIsRefused() {
        String form = "a=1&".repeat(2_000);
        assertThat(send(Events.httpApi()
                                .post("/forms")
                                .body(form, "application/x-www-form-urlencoded")
                                .json())
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aBombOfCookiesIsReadWithoutHarm() {
        String event = Events.albMultiValue()
                .get("/echo/a")
                .header("cookie", "a=1; " + "x=y; ".repeat(200_000) + ";;=;=;b")
                .json();
        assertThat(send(event).text()).contains("\"cookies\":[\"1\",null]");
    }

    @Test
    void aForgedAddressIsNotTheClients() {
        assertThat(send(Events.albMultiValue()
                                .get("/echo/a")
                                .header("X-Forwarded-For", "10.0.0.1")
                                .header("X-Forwarded-For", "10.0.0.2, 10.0.0.3")
                                .sourceIp("198.51.100.9")
                                .json())
                        .text())
                .contains("\"ip\":\"198.51.100.9\"");
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7:50123, 192.0.2.7",
        "2001:db8::7, 2001:db8::7",
        "[2001:db8::7]:50123, 2001:db8::7",
        "[2001:db8, [2001:db8"
    })
    void aPortIsNoPartOfTheAddress(String added, String address) {
        assertThat(send(Events.alb().get("/echo/a").sourceIp(added).json()).text())
                .contains("\"ip\":\"" + address + "\"");
    }

    @Test
    void aHeaderCannotBeInjected() {
        assertThatThrownBy(() -> Response.ok().withHeader("location", "/a\r\nSet-Cookie: a=1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("line break");
        assertThatThrownBy(() -> Response.redirect("/a\n")).hasMessageContaining("line break");
        assertThatThrownBy(() -> Response.ok().withHeader("a b", "1")).hasMessageContaining("name of a header");
        assertThatThrownBy(() -> Response.ok().withHeader("x", "ä")).hasMessageContaining("no header can hold");
        assertThatThrownBy(() -> Response.ok().addHeader("Set-Cookie", "a=1")).hasMessageContaining("withCookie");
    }

    @Test
    void anEventMayLackAlmostEverything() {
        assertThat(send("{\"httpMethod\":\"GET\"}").text()).isEqualTo("home");
        assertThat(send("{\"requestContext\":{\"http\":{\"method\":\"GET\"}}}").text())
                .isEqualTo("home");
        assertThat(send("{\"httpMethod\":\"GET\",\"path\":null,\"headers\":null,\"multiValueHeaders\":null,"
                                + "\"queryStringParameters\":null,\"multiValueQueryStringParameters\":null,"
                                + "\"requestContext\":null,\"body\":null,\"isBase64Encoded\":null,"
                                + "\"stageVariables\":null,\"cookies\":null}")
                        .text())
                .isEqualTo("home");
        assertThat(send("{\"httpMethod\":\"GET\",\"requestContext\":{\"identity\":null,\"authorizer\":null,"
                                + "\"requestTimeEpoch\":null,\"elb\":null}}")
                        .text())
                .isEqualTo("home");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "\"a\"",
                "{\"Records\":[]}",
                "{\"requestContext\":{\"connectionId\":\"c\"}}",
                "{\"httpMethod\":\"GET\",\"requestContext\":{\"connectionId\":\"c\"}}"
            })
    void anEventThatIsNoRequestFails(String event) {
        InvocationResult result = RUNTIME.invoke(event);
        assertThat(result.isError()).isTrue();
        assertThat(result.payload()).contains("not an HTTP request");
    }
}
