package io.handrail.testing.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.handrail.core.schedule.ScheduledEvent;
import io.handrail.testing.TestContext;
import io.handrail.testing.idempotency.Tables;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class ExclusiveRunsIT {

    private static final Instant TIME = Instant.parse("2026-11-23T10:00:00Z");

    @Test
    void eachTickOfManyDeliveriesRunsOnceAndNoTwoOverlap() throws Exception {
        AtomicInteger running = new AtomicInteger();
        Queue<String> ran = new ConcurrentLinkedQueue<>();
        Queue<Long> tokens = new ConcurrentLinkedQueue<>();
        try (DynamoDbClient client = Tables.client()) {
            String table = Tables.create(client, "id");
            NightlyFunction function = new NightlyFunction(client, table, tick -> {
                assertThat(running.incrementAndGet()).as("runs at a time").isEqualTo(1);
                tokens.add(tick.fencingToken().getAsLong());
                NightlyFunction.sleep(10);
                ran.add(tick.scheduledTime().toString());
                running.decrementAndGet();
            });
            List<Callable<Void>> deliveries = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                ScheduledEvent event = ScheduledEvent.of(NightlyFunction.SCHEDULE, TIME.plusSeconds(60L * (i % 20)));
                deliveries.add(() -> {
                    deliver(function, event);
                    return null;
                });
            }
            ExecutorService threads = Executors.newFixedThreadPool(8);
            try {
                for (Future<Void> delivery : threads.invokeAll(deliveries)) {
                    delivery.get();
                }
            } finally {
                threads.shutdownNow();
            }
        }
        assertThat(ran).hasSize(20).doesNotHaveDuplicates();
        assertThat(List.copyOf(tokens)).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void theLeaseOfAKilledRunIsTakenOverWhenItEndsAndNotBefore() throws Exception {
        try (DynamoDbClient client = Tables.client()) {
            String table = Tables.create(client, "id");
            startAndKill(client, table);
            Instant heldUntil = heldUntil(client, table);
            List<Long> tokens = new ArrayList<>();
            NightlyFunction function = new NightlyFunction(
                    client, table, tick -> tokens.add(tick.fencingToken().getAsLong()));
            deliver(function, ScheduledEvent.of(NightlyFunction.SCHEDULE, TIME.plusSeconds(60)));

            assertThat(tokens).containsExactly(2L);
            assertThat(Instant.now()).isAfter(heldUntil);
        }
    }

    private static Instant heldUntil(DynamoDbClient client, String table) {
        String lease = "lease#" + TestContext.create().getFunctionName();
        Map<String, AttributeValue> item = client.getItem(
                        request -> request.tableName(table).key(Map.of("id", AttributeValue.fromS(lease))))
                .item();
        return Instant.ofEpochMilli(Long.parseLong(item.get("lease_until").n()));
    }

    /** As Lambda does with a failed asynchronous invocation, but sooner and until it succeeds. */
    private static void deliver(NightlyFunction function, ScheduledEvent event) throws Exception {
        while (true) {
            try {
                function.handle(event, TestContext.create());
                return;
            } catch (IllegalStateException e) {
                assertThat(e).hasMessage("held");
                NightlyFunction.sleep(20);
            }
        }
    }

    /** Kills it while it works, when it has renewed its lease. */
    private static void startAndKill(DynamoDbClient client, String table) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-D" + Tables.ENDPOINT + "=" + Tables.endpoint(),
                        NightlyFunction.class.getName(),
                        table)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(out.readLine()).isEqualTo("working");
            Instant first = heldUntil(client, table);
            Instant giveUp = Instant.now().plusSeconds(50);
            while (!heldUntil(client, table).isAfter(first)) {
                assertThat(Instant.now()).as("waiting for the renewal").isBefore(giveUp);
                NightlyFunction.sleep(50);
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
    }
}
