package io.handrail.web.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import io.handrail.core.aws.Clients;
import io.handrail.testing.Events;
import io.handrail.testing.LambdaRuntime;
import io.handrail.testing.LocalAws;
import io.handrail.testing.WebSocketEventBuilder;
import io.handrail.testing.WebSocketFake;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The example of the Javadoc under AWS's runtime client, with a table and the management API at the wire. */
class WebSocketFunctionIT {

    @RegisterExtension
    static final LocalAws AWS = LocalAws.with(LocalAws.Service.DYNAMODB);

    private static final WebSocketFake CLIENTS = WebSocketFake.start();

    private static final Map<String, String> ENVIRONMENT = new HashMap<>();

    @BeforeAll
    static void createTable() {
        Assumptions.assumeTrue(LambdaRuntime.canFork(), "AWS's runtime client runs on 64-bit Linux only");
        try (DynamoDbClient client = Clients.create(DynamoDbClient.builder())) {
            ENVIRONMENT.put("CONNECTIONS_TABLE", ConnectionTables.create(client, AWS.uniqueName("connections")));
        }
        ENVIRONMENT.putAll(AWS.environment());
        ENVIRONMENT.put(
                "AWS_ENDPOINT_URL_APIGATEWAYMANAGEMENTAPI", CLIENTS.uri().toString());
    }

    @AfterAll
    static void close() {
        CLIENTS.close();
    }

    private static WebSocketEventBuilder client(String user) {
        return Events.webSocket(user + "=").authorizer(Map.of("principalId", user));
    }

    private static @Nullable String invoke(LambdaRuntime function, String event) {
        return function.invoke(event).payload();
    }

    private static void chats(LambdaRuntime function, String first, String second) {
        assertThat(invoke(function, Events.webSocket("x=").connect())).isEqualTo("{\"statusCode\":401}");
        assertThat(invoke(function, client(first).connect())).isEqualTo("{\"statusCode\":200}");
        assertThat(invoke(function, client(second).connect())).isEqualTo("{\"statusCode\":200}");
        for (String user : new String[] {first, second}) {
            assertThat(invoke(function, client(user).message("join", "{\"action\":\"join\",\"room\":\"r\"}")))
                    .contains("\\\"user\\\":\\\"" + user + "\\\"");
        }
        invoke(function, client(first).message("say", "{\"action\":\"say\",\"room\":\"r\",\"text\":\"one\"}"));
        assertThat(invoke(function, client(second).disconnect(1000, ""))).isEqualTo("{\"statusCode\":200}");
        invoke(function, client(first).message("say", "{\"action\":\"say\",\"room\":\"r\",\"text\":\"two\"}"));
        invoke(function, client(first).message("hello"));

        assertThat(CLIENTS.received(first + "=")).containsExactly("one", "two", "say or join?");
        assertThat(CLIENTS.received(second + "=")).containsExactly("one");
        invoke(function, client(first).disconnect(1000, ""));
    }

    @Test
    void clientsChat() {
        try (LambdaRuntime function = LambdaRuntime.forked(WebSocketSnippets.Chat.class)
                .env(ENVIRONMENT)
                .start()) {
            chats(function, "ann", "bob");
        }
    }

    @Test
    void clientsChatAfterARestoreFromASnapshot() {
        try (LambdaRuntime function = LambdaRuntime.forked(WebSocketSnippets.Chat.class)
                .env(ENVIRONMENT)
                .snapStart()
                .start()) {
            assertThat(function.initError()).isEmpty();
            chats(function, "cat", "dan");
        }
    }
}
