package io.handrail.web.websocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.amazonaws.services.lambda.runtime.Context;
import com.google.gson.JsonParser;
import io.handrail.core.Environment;
import io.handrail.core.json.Json;
import io.handrail.core.json.JsonCodec;
import io.handrail.testing.Events;
import io.handrail.testing.TestContext;
import io.handrail.testing.WebSocketEventBuilder;
import io.handrail.testing.WebSocketFake;
import io.handrail.web.websocket.internal.WebSocketEventReader;
import io.handrail.web.websocket.internal.WebSocketResponseWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebSocketHandlerTest {

    record Say(String room, String text) {}

    record Said(int to) {}

    private final WebSocketFake clients = WebSocketFake.start();
    private final ConnectionStore store = new InMemoryConnectionStore();
    private final List<Disconnection> ended = new ArrayList<>();

    /** Knows one secret, and one room. */
    private final class Chat extends WebSocketHandler {

        Chat() {
            super(store);
        }

        @Override
        protected Admission onConnect(ConnectRequest request, Context context) throws Exception {
            String user = request.client().query().get("user");
            if (user == null) {
                return Admission.deny(401);
            }
            Admission admission = Admission.accept(user).inGroup("room");
            return request.subprotocols().contains("chat.v2") ? admission.withSubprotocol("chat.v2") : admission;
        }

        @Override
        protected void onDisconnect(Disconnection end, Connections others, Context context) {
            ended.add(end);
            end.connection()
                    .flatMap(Connection::user)
                    .ifPresent(user -> others.broadcast("room", user + " left", context));
        }

        @Override
        protected void routes(WebSocketRoutes routes) {
            routes.on(
                    "say",
                    Say.class,
                    Said.class,
                    (message, context) -> new Said(message.connections()
                            .broadcast(message.body().room(), message.body().text(), context)
                            .delivered()));
            routes.on("ping", (message, context) -> message.reply("pong to " + message.body()));
            routes.on("me", Map.class, (message, context) -> {
                message.reply(message.connection().flatMap(Connection::user).orElse("nobody"));
            });
        }
    }

    private final Chat chat = new Chat();

    @AfterEach
    void close() {
        clients.close();
    }

    private String invoke(String event) throws Exception {
        return invoke(chat, event);
    }

    private String invoke(WebSocketHandler handler, String event) throws Exception {
        Map<String, String> environment = Map.of(
                "AWS_REGION", "us-east-1",
                "AWS_ACCESS_KEY_ID", "a",
                "AWS_SECRET_ACCESS_KEY", "b",
                "AWS_ENDPOINT_URL_APIGATEWAYMANAGEMENTAPI", clients.uri().toString());
        return Environment.with(environment, () -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            handler.handleRequest(
                    new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)), out, TestContext.create());
            return out.toString(StandardCharsets.UTF_8);
        });
    }

    private static WebSocketEventBuilder client(String id) {
        return Events.webSocket(id).query("user", id.replace("=", ""));
    }

    @Test
    void aClientConnectsIsSentToAndLeaves() throws Exception {
        assertThat(invoke(client("ann=").connect())).isEqualTo("{\"statusCode\":200}");
        invoke(client("bob=").connect());

        String answer = invoke(client("bob=").message("say", "{\"action\":\"say\",\"room\":\"room\",\"text\":\"hi\"}"));

        assertThat(answer).isEqualTo("{\"statusCode\":200,\"body\":\"{\\\"to\\\":2}\"}");
        assertThat(clients.received("ann=")).containsExactly("hi");
        assertThat(invoke(client("bob=").disconnect(1001, "going away"))).isEqualTo("{\"statusCode\":200}");
        assertThat(clients.received("ann=")).containsExactly("hi", "bob left");
        assertThat(clients.received("bob=")).containsExactly("hi");
        assertThat(ended).singleElement().satisfies(end -> {
            assertThat(end.code()).isEqualTo(1001);
            assertThat(end.reason()).isEqualTo("going away");
        });
        assertThat(store.get("bob=")).isEmpty();
    }

    @Test
    void aClientThatIsDeniedIsNotInTheStore() throws Exception {
        assertThat(invoke(Events.webSocket("a=").connect())).isEqualTo("{\"statusCode\":401}");
        assertThat(store.get("a=")).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> Admission.deny(200));
    }

    @Test
    void aSubprotocolIsAgreedOn() throws Exception {
        String answer = invoke(client("ann=")
                .header("sec-websocket-protocol", "chat.v1, chat.v2")
                .connect());

        assertThat(answer).isEqualTo("{\"statusCode\":200,\"headers\":{\"Sec-WebSocket-Protocol\":\"chat.v2\"}}");
    }

    @Test
    void whereTheApiHasOnlyTheDefaultRouteTheActionIsLookedAtHere() throws Exception {
        invoke(client("ann=").connect());

        String answer = invoke(client("ann=").message("{\"room\":\"room\",\"text\":\"hi\",\"action\":\"say\"}"));

        assertThat(answer).contains("\\\"to\\\":1");
        invoke(client("ann=").message("{\"action\":\"me\"}"));
        invoke(client("ann=").message("ping", "anything"));
        assertThat(clients.received("ann=")).containsExactly("hi", "ann", "pong to anything");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello",
                "null",
                "[]",
                "{}",
                "{\"action\":5}",
                "{\"action\":\"$connect\"}",
                "{\"action\":\"secret-action\"}",
                "{\"action\":\"say\",\"room\":{\"secret\":1}}",
                "{\"action\":\"say\"} {}"
            })
    void aMessageThatNoRouteTakesIsAnsweredWithWhatIsWrong(String body) throws Exception {
        String answer = invoke(client("ann=").message(body));

        assertThat(answer)
                .startsWith("{\"statusCode\":400,\"body\":\"{\\\"message\\\":\\\"")
                .doesNotContain("secret");
    }

    @Test
    void aDeeplyNestedMessageIsRefused() throws Exception {
        String bomb = "[".repeat(100_000);

        assertThat(invoke(client("ann=").message("{\"action\":\"me\",\"x\":" + bomb)))
                .contains("\"statusCode\":400");
    }

    @Test
    void withADefaultRouteEveryOtherMessageGoesThere() throws Exception {
        List<String> texts = new ArrayList<>();
        WebSocketHandler echo = new WebSocketHandler(store) {
            @Override
            protected void routes(WebSocketRoutes routes) {
                routes.actionField("type")
                        .otherwise((message, context) -> texts.add(message.action() + ":" + message.body()));
            }
        };

        invoke(echo, client("a=").message("hello"));
        invoke(echo, client("a=").message("{\"type\":\"x\"}"));

        assertThat(texts).containsExactly(":hello", "x:{\"type\":\"x\"}");
    }

    @Test
    void theUserIsWhomTheAuthorizerNamed() throws Exception {
        WebSocketHandler open = new WebSocketHandler(store) {
            @Override
            protected void routes(WebSocketRoutes routes) {}
        };

        invoke(
                open,
                Events.webSocket("a=").authorizer(Map.of("principalId", "ann")).connect());
        invoke(open, Events.webSocket("b=").connect());

        assertThat(store.get("a=").orElseThrow().user()).contains("ann");
        assertThat(store.get("b=").orElseThrow().user()).isEmpty();
    }

    @Test
    void twoRoutesForOneActionAreAMistake() {
        WebSocketRoutes routes = new WebSocketRoutes(JsonCodec.standard()).on("a", Say.class, (message, context) -> {});

        assertThatIllegalArgumentException()
                .isThrownBy(() -> routes.on("a", Said.class, (message, context) -> {}))
                .withMessageContaining("action a");
        assertThatIllegalArgumentException().isThrownBy(() -> routes.on("$default", Say.class, (m, context) -> {}));
    }

    @Test
    void everyStatusAndBodyIsWrittenAsJson() {
        String json =
                Json.toJson(new WebSocketResponse(500, Map.of("a", "b\""), "\u2028<"), new WebSocketResponseWriter());

        assertThat(JsonParser.parseString(json).getAsJsonObject().get("body").getAsString())
                .isEqualTo("\u2028<");
        assertThat(new WebSocketEventReader()).isNotNull();
    }
}
