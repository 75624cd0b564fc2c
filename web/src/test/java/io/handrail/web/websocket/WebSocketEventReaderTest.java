package io.handrail.web.websocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.handrail.core.Environment;
import io.handrail.core.json.InvalidJsonException;
import io.handrail.core.json.Json;
import io.handrail.testing.Events;
import io.handrail.web.websocket.internal.ManagementEndpoint;
import io.handrail.web.websocket.internal.WebSocketEventReader;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebSocketEventReaderTest {

    private static WebSocketEvent parse(String json) {
        return Objects.requireNonNull(Json.parse(json, new WebSocketEventReader()));
    }

    private static WebSocketEvent sample(String name) throws Exception {
        try (InputStream in = WebSocketEventReaderTest.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(Json.read(Objects.requireNonNull(in), new WebSocketEventReader()));
        }
    }

    @Test
    void theEventOfAwsSamplesIsRead() throws Exception {
        WebSocketEvent event = sample("connect-java.json");

        assertThat(event.type()).isEqualTo("CONNECT");
        assertThat(event.routeKey()).isEqualTo("$connect");
        assertThat(event.connectionId()).isEqualTo("abc123=");
        assertThat(event.connectedAt()).isEqualTo(Instant.ofEpochMilli(1583348638390L));
        assertThat(event.api())
                .isEqualTo(
                        new WebSocketEvent.Api("abcdef1234", "abcdef1234.execute-api.us-east-1.amazonaws.com", "prod"));
        assertThat(event.client().headers()).containsEntry("sec-websocket-KEY", "dGhlIHNhbXBsZSBub25jZQ==");
        assertThat(event.client().query()).containsEntry("param1", "value1");
        assertThat(event.client().sourceIp()).isEqualTo("192.0.2.1");
    }

    @Test
    void whatTheAuthorizerSaidIsReadAsText() throws Exception {
        assertThat(sample("connect-go.json").authorizer())
                .containsOnly(
                        Map.entry("principalId", "admin"),
                        Map.entry("clientId", "1"),
                        Map.entry("clientName", "Exata"));
    }

    @Test
    void aDisconnectSaysWhy() {
        WebSocketEvent event = parse(Events.webSocket("a=").disconnect(1009, "too big"));

        assertThat(event.disconnect()).isEqualTo(new WebSocketEvent.Disconnect(1009, "too big"));
    }

    @Test
    void aBinaryMessageIsDecoded() {
        String event =
                Events.webSocket("a=").message("aMOp").replace("\"isBase64Encoded\":false", "\"isBase64Encoded\":true");

        assertThat(parse(event).body()).isEqualTo("hé");
        assertThatExceptionOfType(InvalidJsonException.class)
                .isThrownBy(() -> parse(event.replace("aMOp", "%%")))
                .withMessageContaining("base64");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{\"requestContext\":{}}", "{\"Records\":[]}", "{\"requestContext\":{\"eventType\":null}}"
            })
    void whatIsNoEventOfAWebSocketApiIsNamed(String json) {
        assertThatExceptionOfType(InvalidJsonException.class)
                .isThrownBy(() -> parse(json))
                .withMessageContaining("no event of a WebSocket API");
    }

    @ParameterizedTest
    @CsvSource({
        "abcdef1234.execute-api.us-east-1.amazonaws.com,us-east-1,https://abcdef1234.execute-api.us-east-1.amazonaws.com/prod",
        "chat.example.com,eu-central-1,https://abcdef1234.execute-api.eu-central-1.amazonaws.com/prod",
        "chat.example.com,cn-north-1,https://abcdef1234.execute-api.cn-north-1.amazonaws.com.cn/prod"
    })
    void behindACustomDomainTheApisOwnAddressIsUsed(String domain, String region, URI expected) throws Exception {
        WebSocketEvent.Api api =
                parse(Events.webSocket("a=").domainName(domain).connect()).api();

        assertThat(Environment.with(Map.of("AWS_REGION", region), () -> ManagementEndpoint.of(api)))
                .isEqualTo(expected);
        Map<String, String> named = Map.of("AWS_ENDPOINT_URL_APIGATEWAYMANAGEMENTAPI", "https://chat.example.com/v1");
        assertThat(Environment.with(named, () -> ManagementEndpoint.of(api)))
                .isEqualTo(URI.create("https://chat.example.com/v1"));
    }
}
