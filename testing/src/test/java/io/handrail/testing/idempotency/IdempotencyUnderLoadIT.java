package io.handrail.testing.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import io.handrail.core.idempotency.Idempotency;
import io.handrail.core.idempotency.IdempotencyInProgressException;
import io.handrail.core.idempotency.IdempotencyKey;
import io.handrail.core.idempotency.IdempotencyOwnershipLostException;
import io.handrail.core.idempotency.dynamodb.DynamoDbIdempotencyStore;
import io.handrail.testing.TestContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * 64 threads deliver 1,000 keys 20 times each, in random order; one run in five fails, one in twenty outlives its
 * window. {@code -Dhandrail.load.keys} changes the number of keys.
 */
class IdempotencyUnderLoadIT {

    private static final int THREADS = 64;
    private static final int KEYS = Integer.getInteger("handrail.load.keys", 1_000);
    private static final int DUPLICATES = 20;
    private static final Duration WINDOW = Duration.ofSeconds(3);

    private final Map<String, AtomicInteger> finished = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> lost = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> results = new ConcurrentHashMap<>();
    private final AtomicInteger runs = new AtomicInteger();
    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicInteger conflicts = new AtomicInteger();

    @Test
    void eachKeysEffectHappensOncePerOwnershipAndNoForeignResultIsReplayed() throws Exception {
        try (DynamoDbClient client = Tables.client()) {
            String table = Tables.create(client, "id");
            Idempotency idempotency = Idempotency.builder(DynamoDbIdempotencyStore.of(client, table))
                    .prefix("load")
                    .build();
            deliverAll(idempotency);

            assertThat(results).hasSize(KEYS);
            results.forEach((key, seen) -> {
                assertThat(seen)
                        .as("every delivery of " + key + " gets the one stored result")
                        .hasSize(1);
                assertThat(seen.iterator().next()).startsWith(key + ":");
                assertThat(finished.get(key).get())
                        .as("effects of " + key + ": the one stored, and those whose runs were told they had lost it")
                        .isEqualTo(1 + count(lost, key));
            });
            assertThat(statuses(client, table)).hasSize(KEYS).containsOnly("COMPLETED");
            assertThat(failures).as("the test had failing work").hasValueGreaterThan(0);
            assertThat(lost).as("the test had runs that lost their key").isNotEmpty();
            assertThat(conflicts).as("the test had conflicts").hasValueGreaterThan(0);
        }
    }

    private void deliverAll(Idempotency idempotency) throws Exception {
        List<Callable<Void>> deliveries = new ArrayList<>();
        for (int i = 0; i < KEYS * DUPLICATES; i++) {
            String key = "key-" + i % KEYS;
            deliveries.add(() -> {
                deliver(idempotency, key);
                return null;
            });
        }
        Collections.shuffle(deliveries, new Random(7));
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            for (Future<Void> delivery : threads.invokeAll(deliveries)) {
                delivery.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** As a queue does: again and again until it succeeds. */
    private void deliver(Idempotency idempotency, String key) throws InterruptedException {
        while (true) {
            TestContext context = TestContext.create().withRemainingTime(WINDOW);
            try {
                JsonElement result =
                        idempotency.run(IdempotencyKey.of(key), new ElementBinding(), context, () -> work(key));
                results.computeIfAbsent(key, each -> ConcurrentHashMap.newKeySet())
                        .add(result.getAsString());
                return;
            } catch (IdempotencyInProgressException e) {
                conflicts.incrementAndGet();
                Thread.sleep(ThreadLocalRandom.current().nextInt(20, 200));
            } catch (IdempotencyOwnershipLostException e) {
                lost.computeIfAbsent(key, each -> new AtomicInteger()).incrementAndGet();
            } catch (IllegalStateException e) {
                failures.incrementAndGet();
            }
        }
    }

    private JsonElement work(String key) {
        int run = runs.incrementAndGet();
        int dice = ThreadLocalRandom.current().nextInt(100);
        sleep(dice < 5 ? WINDOW.toMillis() + 500 : dice % 10);
        if (dice >= 80) {
            throw new IllegalStateException("the work failed");
        }
        finished.computeIfAbsent(key, each -> new AtomicInteger()).incrementAndGet();
        return new JsonPrimitive(key + ":" + run);
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static int count(Map<String, AtomicInteger> counts, String key) {
        AtomicInteger count = counts.get(key);
        return count == null ? 0 : count.get();
    }

    private static List<String> statuses(DynamoDbClient client, String table) {
        List<String> statuses = new ArrayList<>();
        client.scanPaginator(request -> request.tableName(table).consistentRead(true)).items().stream()
                .map(item -> item.getOrDefault("status", AttributeValue.fromS("none"))
                        .s())
                .forEach(statuses::add);
        return statuses;
    }
}
