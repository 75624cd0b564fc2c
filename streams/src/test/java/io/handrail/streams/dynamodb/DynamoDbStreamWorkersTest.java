package io.handrail.streams.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import io.handrail.core.batch.BatchResponse;
import io.handrail.core.batch.Workers;
import io.handrail.testing.DynamoDbEventBuilder;
import io.handrail.testing.Events;
import io.handrail.testing.TestContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Changes of different items on 32 threads at once. */
class DynamoDbStreamWorkersTest {

    private static final int THREADS = 32;
    private static final int CHANGES = 10;

    record Item(String id, int number) {}

    private final ExecutorService pool = Executors.newFixedThreadPool(THREADS);

    @AfterEach
    void stop() {
        pool.shutdownNow();
    }

    private class Parallel extends DynamoDbStreamHandler<Item> {

        private final Workers workers = Workers.on(pool, THREADS);
        final Map<String, List<Integer>> done = new ConcurrentHashMap<>();

        @Override
        protected Optional<Workers> workers() {
            return Optional.of(workers);
        }

        @Override
        protected void process(Change<Item> change, Context context) throws Exception {
            Item item = change.latestImage().orElseThrow();
            done.computeIfAbsent(item.id(), id -> Collections.synchronizedList(new ArrayList<>()))
                    .add(item.number());
        }
    }

    /** The changes from this one on: one of each item in turn. */
    private static DynamoDbEvent event(String prefix, int items, int from) {
        DynamoDbEventBuilder event = Events.dynamoDb().sequenceNumber(Integer.toString(1_000 + from));
        for (int i = from; i < items * CHANGES; i++) {
            event = event.insert(Map.of("id", prefix + i % items, "number", i / items));
        }
        return DynamoDbEvent.parse(event.json());
    }

    private static List<Integer> all() {
        return IntStream.range(0, CHANGES).boxed().toList();
    }

    @Test
    void differentItemsAreProcessedAtOnceAndEachInItsOrder() {
        CountDownLatch first = new CountDownLatch(THREADS);
        Parallel handler = new Parallel() {
            @Override
            protected void process(Change<Item> change, Context context) throws Exception {
                first.countDown();
                // Every item has to be at its first change before any goes on.
                if (!first.await(1, TimeUnit.MINUTES)) {
                    throw new IllegalStateException("not at once");
                }
                super.process(change, context);
            }
        };
        assertThat(handler.handle(event("item", THREADS, 0), TestContext.create()))
                .isEqualTo(BatchResponse.SUCCESS);
        assertThat(handler.done).hasSize(THREADS);
        assertThat(handler.done).allSatisfy((id, numbers) -> assertThat(numbers).isEqualTo(all()));
    }

    @Test
    void aFailureIsTheCheckpointOfItsShardAndHoldsBackItsItem() {
        Parallel handler = new Parallel() {
            @Override
            protected void process(Change<Item> change, Context context) throws Exception {
                Item item = change.latestImage().orElseThrow();
                if (item.number() == 4
                        && (item.id().equals("item3") || item.id().equals("item5"))) {
                    throw new IllegalStateException("scripted");
                }
                super.process(change, context);
            }
        };
        BatchResponse response = handler.handle(event("item", 8, 0), TestContext.create());
        assertThat(response.batchItemFailures())
                .as("the first of the two")
                .map(Object::toString)
                .containsExactly(Integer.toString(1_000 + 4 * 8 + 3));
        assertThat(handler.done.get("item3")).containsExactly(0, 1, 2, 3);
        assertThat(handler.done.get("item5")).containsExactly(0, 1, 2, 3);
        assertThat(handler.done).allSatisfy((id, numbers) -> {
            assertThat(numbers).isEqualTo(all().subList(0, numbers.size()));
            // What comes before the checkpoint does not come again.
            assertThat(numbers).hasSizeGreaterThanOrEqualTo(id.compareTo("item3") < 0 ? 5 : 4);
        });
    }

    /** Each on a shard of its own, which is delivered again from where the answer says, as Lambda does. */
    @Test
    void of32InvocationsAtOnceEachGetsThroughItsShardInOrder() throws Exception {
        Map<String, Integer> failures = new ConcurrentHashMap<>();
        Parallel handler = new Parallel() {
            @Override
            protected void process(Change<Item> change, Context context) throws Exception {
                Item item = change.latestImage().orElseThrow();
                String name = item.id() + "/" + item.number();
                if (item.number() % 4 == 1 && item.id().endsWith("2") && failures.merge(name, 1, Integer::sum) < 3) {
                    throw new IllegalStateException("scripted");
                }
                super.process(change, context);
            }
        };
        int items = 5;
        List<Callable<Integer>> shards = new ArrayList<>();
        for (int shard = 0; shard < THREADS; shard++) {
            String prefix = "shard" + shard + "-";
            shards.add(() -> drained(handler, prefix, items));
        }
        ExecutorService invocations = Executors.newFixedThreadPool(THREADS);
        try {
            for (Future<Integer> shard : invocations.invokeAll(shards)) {
                // Changes 1, 5 and 9 of one item fail twice each, and only that holds a shard up.
                assertThat(shard.get()).isEqualTo(7);
            }
        } finally {
            invocations.shutdownNow();
        }
        assertThat(handler.done).hasSize(THREADS * items);
        // Behind a checkpoint some come more than once; the first time counts.
        assertThat(handler.done)
                .allSatisfy((id, numbers) ->
                        assertThat(List.copyOf(new LinkedHashSet<>(numbers))).isEqualTo(all()));
    }

    private static int drained(Parallel handler, String prefix, int items) {
        int invocations = 0;
        for (int from = 0; from < items * CHANGES; invocations++) {
            BatchResponse response = handler.handle(event(prefix, items, from), TestContext.create());
            List<String> reported =
                    response.batchItemFailures().stream().map(Object::toString).toList();
            from = reported.isEmpty() ? items * CHANGES : Integer.parseInt(reported.get(0)) - 1_000;
            assertThat(reported).hasSizeLessThan(2);
        }
        return invocations;
    }
}
