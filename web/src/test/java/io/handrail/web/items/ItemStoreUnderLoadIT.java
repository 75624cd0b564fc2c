package io.handrail.web.items;

import static org.assertj.core.api.Assertions.assertThat;

import io.handrail.core.aws.Clients;
import io.handrail.testing.LocalAws;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class ItemStoreUnderLoadIT {

    @RegisterExtension
    static final LocalAws AWS = LocalAws.with(LocalAws.Service.DYNAMODB);

    private static final int THREADS = 32;
    private static final ItemKey KEY = ItemKey.of("ann", "recipe#1");

    private final DynamoDbClient client = Clients.create(DynamoDbClient.builder());
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private ItemStore<Recipe> store = ItemStore.of(client, "", Recipe.class).build();

    @BeforeEach
    void createTable() {
        String table = Tables.create(client, AWS.uniqueName("items"), "pk", "sk");
        store = ItemStore.of(client, table, Recipe.class).build();
    }

    @AfterEach
    void close() {
        threads.shutdownNow();
        client.close();
    }

    private List<Object> atOnce(Callable<Object> work) throws Exception {
        CyclicBarrier start = new CyclicBarrier(THREADS);
        List<Future<Object>> running = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            running.add(threads.submit(() -> {
                start.await();
                try {
                    return work.call();
                } catch (ItemStoreException e) {
                    return e;
                }
            }));
        }
        List<Object> outcomes = new ArrayList<>();
        for (Future<Object> each : running) {
            outcomes.add(each.get());
        }
        return outcomes;
    }

    @Test
    void ofAllThatReplaceOneVersionAtOnceExactlyOneWins() throws Exception {
        Item<Recipe> first = store.create(KEY, Recipe.named("bread"));

        // All write the same, so that nothing but the version tells them apart.
        List<Object> outcomes = atOnce(() -> store.replace(KEY, first.version(), Recipe.named("rye bread")));

        assertThat(outcomes)
                .filteredOn(Item.class::isInstance)
                .singleElement()
                .isEqualTo(store.getConsistently(KEY).orElseThrow());
        assertThat(outcomes)
                .filteredOn(VersionConflictException.class::isInstance)
                .hasSize(THREADS - 1);
    }

    @Test
    void ofAllThatCreateOneItemAtOnceExactlyOneWins() throws Exception {
        List<Object> outcomes = atOnce(() -> store.create(KEY, Recipe.named("bread")));

        assertThat(outcomes).filteredOn(Item.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(ItemExistsException.class::isInstance).hasSize(THREADS - 1);
    }

    @Test
    void everyUpdateThatSucceedsIsCountedOnce() throws Exception {
        store.create(KEY, Recipe.named("bread"));

        List<Object> outcomes = atOnce(() -> store.update(KEY, Recipe::counted));

        long succeeded = IntStream.range(0, outcomes.size())
                .filter(i -> outcomes.get(i) instanceof Item)
                .count();
        assertThat(succeeded).isPositive();
        assertThat(store.getConsistently(KEY).orElseThrow().value().count()).isEqualTo((int) succeeded);
    }
}
