package io.handrail.web.websocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.handrail.core.batch.Workers;
import io.handrail.testing.ScriptedEndpoint;
import io.handrail.testing.TestContext;
import io.handrail.testing.WebSocketFake;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.apigatewaymanagementapi.ApiGatewayManagementApiClient;
import software.amazon.awssdk.services.apigatewaymanagementapi.model.ForbiddenException;

class ConnectionsTest {

    private static final Audience ROOM = Audience.group("room");

    private final WebSocketFake clients = WebSocketFake.start();
    private final ConnectionStore store = new InMemoryConnectionStore();
    private final ApiGatewayManagementApiClient api = ApiGatewayManagementApiClient.builder()
            .endpointOverride(clients.uri())
            .region(Region.US_EAST_1)
            .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("a", "b")))
            .httpClient(UrlConnectionHttpClient.create())
            .overrideConfiguration(c -> c.retryStrategy(AwsRetryStrategy.doNotRetry()))
            .build();
    private final Connections connections = new Connections(api, store, Workers.threads(4));

    @AfterEach
    void close() {
        api.close();
        clients.close();
    }

    private void connect(String id, Duration ago) {
        store.add(new Connection(id, Instant.now().minus(ago), Set.of(ROOM, Audience.user("ann"))));
    }

    @Test
    void everybodyInAGroupGetsAMessageOnce() {
        for (int i = 0; i < 200; i++) {
            connect("c" + i + "=", Duration.ofMinutes(1));
        }

        Delivery delivery = connections.broadcast("room", "hello", TestContext.create());

        assertThat(delivery).isEqualTo(new Delivery(200, 0, List.of(), Optional.empty()));
        assertThat(delivery.isComplete()).isTrue();
        for (int i = 0; i < 200; i++) {
            assertThat(clients.received("c" + i + "=")).containsExactly("hello");
        }
        assertThat(connections.sendTo("nobody", "hello", TestContext.create()).delivered())
                .isZero();
    }

    @Test
    void aConnectionThatIsGoneIsRemovedFromTheStore() {
        connect("a=", Duration.ofMinutes(1));
        connect("b=", Duration.ofMinutes(1));
        clients.gone("a=");

        Delivery delivery = connections.sendTo("ann", "hello", TestContext.create());

        assertThat(delivery).isEqualTo(new Delivery(1, 1, List.of(), Optional.empty()));
        assertThat(store.get("a=")).isEmpty();
        assertThat(store.members(ROOM)).containsExactly("b=");
        assertThat(connections.send("a=", "hello")).isFalse();
    }

    @Test
    void aConnectionThatIsStillConnectingIsNotTakenForGone() {
        connect("a=", Duration.ZERO);
        clients.gone("a=");

        assertThat(connections.send("a=", "hello")).isFalse();
        assertThat(connections.broadcast("room", "hello", TestContext.create()).gone())
                .isEqualTo(1);

        assertThat(store.members(ROOM)).containsExactly("a=");
    }

    @Test
    void whoDidNotGetItIsNamedWithTheReasonAndTheOthersGetIt() {
        connect("a=", Duration.ofMinutes(1));
        connect("b=", Duration.ofMinutes(1));
        clients.next(WebSocketFake.error(403, "ForbiddenException"));

        Delivery delivery = connections.broadcast("room", "hello", TestContext.create());

        assertThat(delivery.delivered()).isEqualTo(1);
        assertThat(delivery.undelivered()).singleElement().satisfies(failed -> {
            assertThat(failed.reason()).isInstanceOf(ForbiddenException.class);
            assertThat(clients.received(failed.connectionId())).isEmpty();
        });
        assertThat(delivery.isComplete()).isFalse();
        assertThat(store.members(ROOM)).hasSize(2);
    }

    @Test
    void aMessageThatIsTooLargeIsRefusedBeforeItIsSent() {
        connect("a=", Duration.ofMinutes(1));
        String large = "é".repeat(64 * 1024) + "x";

        assertThatExceptionOfType(MessageTooLargeException.class)
                .isThrownBy(() -> connections.broadcast("room", large, TestContext.create()))
                .withMessageContaining("128 KB");
        assertThatExceptionOfType(MessageTooLargeException.class).isThrownBy(() -> connections.send("a=", large));
        assertThat(clients.requests()).isZero();
        assertThat(connections.send("a=", "é".repeat(64 * 1024))).isTrue();
    }

    @Test
    void beforeTheDeadlineABroadcastEndsAndNamesWhoIsWithoutAnAnswer() {
        connect("a=", Duration.ofMinutes(1));
        clients.next(ScriptedEndpoint.Response.of(200, "application/json", "").after(Duration.ofMinutes(10)));

        TestContext context = TestContext.create().withRemainingTime(Duration.ofMillis(1200));
        Delivery delivery = connections.broadcast("room", "hello", context);

        assertThat(context.getRemainingTimeInMillis()).isPositive();
        assertThat(delivery.delivered()).isZero();
        assertThat(delivery.undelivered()).singleElement().satisfies(failed -> {
            assertThat(failed.connectionId()).isEqualTo("a=");
            assertThat(failed.reason()).isInstanceOf(TimeoutException.class);
        });
        assertThat(delivery.cutShort()).get().isInstanceOf(TimeoutException.class);
    }

    @Test
    void withoutTimeNobodyIsSentTo() {
        connect("a=", Duration.ofMinutes(1));

        Delivery delivery =
                connections.broadcast("room", "hello", TestContext.create().withRemainingTime(Duration.ofMillis(100)));

        assertThat(clients.requests()).isZero();
        assertThat(delivery.isComplete()).isFalse();
    }

    @Test
    void aStoreThatFailsHalfWayLeavesAReportOfTheRest() {
        AtomicInteger asked = new AtomicInteger();
        Iterable<String> failing = () -> new Iterator<>() {
            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public String next() {
                if (asked.incrementAndGet() > 3) {
                    throw new IllegalStateException("no page");
                }
                return "c" + asked.get();
            }
        };

        Delivery delivery = new Broadcast(failing, id -> true, TestContext.create()).run(Workers.threads(4));

        assertThat(delivery.delivered()).isEqualTo(3);
        assertThat(delivery.cutShort()).get().isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aConnectionThatIsClosedIsGone() {
        connect("a=", Duration.ofMinutes(1));

        connections.close("a=");
        assertThat(clients.isGone("a=")).isTrue();
        assertThat(store.get("a=")).isPresent();

        connections.close("a=");
        assertThat(store.get("a=")).isEmpty();
    }
}
