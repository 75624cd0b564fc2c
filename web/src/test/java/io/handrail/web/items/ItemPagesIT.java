package io.handrail.web.items;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.handrail.core.aws.Clients;
import io.handrail.testing.LocalAws;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

class ItemPagesIT {

    @RegisterExtension
    static final LocalAws AWS = LocalAws.with(LocalAws.Service.DYNAMODB);

    private static final String SECRET = "0123456789abcdef0123456789abcdef";
    private static @Nullable DynamoDbClient shared;

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-23T10:00:00Z"));
    private String table = "";
    private ItemStore<Recipe> store = store(SECRET);

    private static DynamoDbClient client() {
        DynamoDbClient client = shared;
        if (client == null) {
            client = Clients.create(DynamoDbClient.builder());
            shared = client;
        }
        return client;
    }

    private ItemStore<Recipe> store(String... secrets) {
        return ItemStore.of(client(), table, Recipe.class)
                .timeToLive("ttl", recipe -> null)
                .cursorKeys(secrets)
                .clock(now::get)
                .build();
    }

    @BeforeEach
    void createTable() {
        table = Tables.create(client(), AWS.uniqueName("items"), "pk", "sk");
        store = store(SECRET);
    }

    @AfterAll
    static void close() {
        client().close();
    }

    private void fill(String prefix, int from, int to, @Nullable Instant expires) {
        List<WriteRequest> writes = new ArrayList<>();
        for (int i = from; i < to; i++) {
            Map<String, AttributeValue> item = new java.util.HashMap<>(Map.of(
                    "pk", AttributeValue.fromS("ann"),
                    "sk", AttributeValue.fromS(sort(prefix, i)),
                    "name", AttributeValue.fromS("n" + i)));
            if (expires != null) {
                item.put("ttl", AttributeValue.fromN(Long.toString(expires.getEpochSecond())));
            }
            writes.add(WriteRequest.builder().putRequest(p -> p.item(item)).build());
            if (writes.size() == 25 || i == to - 1) {
                List<WriteRequest> batch = List.copyOf(writes);
                client().batchWriteItem(r -> r.requestItems(Map.of(table, batch)));
                writes.clear();
            }
        }
    }

    private static String sort(String prefix, int i) {
        return String.format(Locale.ROOT, "%s%05d", prefix, i);
    }

    private static List<String> sortKeys(ItemPage<Recipe> page) {
        return page.items().stream().map(item -> item.key().sort()).toList();
    }

    @Test
    void aThousandItemsComeOnceEachWhileOthersAreAdded() {
        fill("r#", 0, 1000, null);
        fill("other#", 0, 10, null);
        ItemQuery query = ItemQuery.of("ann").prefix("r#").limit(37).consistently();
        List<String> seen = new ArrayList<>();
        List<Integer> sizes = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        int added = 1000;
        do {
            ItemPage<Recipe> page = store.query(query.after(cursor.orElse(null)));
            seen.addAll(sortKeys(page));
            sizes.add(page.items().size());
            cursor = page.cursor();
            if (added < 1040) {
                // One that comes before the page and one that will come after it.
                fill("r#", added, added + 1, null);
                fill("r", added, added + 1, null);
                store.create(ItemKey.of("ann", "r#00000-" + added), Recipe.named("early"));
                added++;
            }
        } while (cursor.isPresent());

        assertThat(seen).doesNotHaveDuplicates().isSorted();
        for (int i = 0; i < 1000; i++) {
            assertThat(seen).contains(sort("r#", i));
        }
        assertThat(sizes.subList(0, sizes.size() - 1)).containsOnly(37);
    }

    @Test
    void theLastPageHasNoCursorEvenWhereItIsFull() {
        fill("r#", 0, 4, null);

        ItemPage<Recipe> first = store.query(ItemQuery.of("ann").limit(2));
        ItemPage<Recipe> second =
                store.query(ItemQuery.of("ann").limit(2).after(first.cursor().orElseThrow()));

        assertThat(sortKeys(second)).containsExactly("r#00002", "r#00003");
        assertThat(second.cursor()).isEmpty();
        assertThat(store.query(ItemQuery.of("bob"))).isEqualTo(new ItemPage<>(List.of(), Optional.empty()));
    }

    @Test
    void itemsComeFromTheLastToTheFirstIfAsked() {
        fill("r#", 0, 3, null);
        ItemQuery newest = ItemQuery.of("ann").limit(2).reversed();

        ItemPage<Recipe> first = store.query(newest);

        assertThat(sortKeys(first)).containsExactly("r#00002", "r#00001");
        assertThat(sortKeys(store.query(newest.after(first.cursor().orElseThrow()))))
                .containsExactly("r#00000");
    }

    @Test
    void whatHasExpiredIsPassedOver() {
        fill("r#", 0, 60, now.get());
        fill("r#", 60, 63, now.get().plusSeconds(1));

        ItemPage<Recipe> page = store.query(ItemQuery.of("ann").limit(2));

        assertThat(sortKeys(page)).containsExactly("r#00060", "r#00061");
        assertThat(sortKeys(store.query(
                        ItemQuery.of("ann").limit(2).after(page.cursor().orElseThrow()))))
                .containsExactly("r#00062");
    }

    @Test
    void aCursorIsGoodForItsQueryAndItsUserAlone() {
        fill("r#", 0, 3, null);
        ItemQuery query = ItemQuery.of("ann").prefix("r#").forUser("ann").limit(1);
        String cursor = store.query(query).cursor().orElseThrow();

        assertThat(sortKeys(store.query(query.limit(2).after(cursor)))).containsExactly("r#00001", "r#00002");
        for (ItemQuery other : List.of(
                query.forUser("bob"),
                query.prefix("r"),
                query.reversed(),
                ItemQuery.of("bob").prefix("r#").forUser("ann"))) {
            assertThatExceptionOfType(InvalidCursorException.class)
                    .isThrownBy(() -> store.query(other.after(cursor)))
                    .returns(400, ItemStoreException::status);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", ".", "cm0wMDAwMQ.", "cm0wMDAwMQ.AAAA", "%00.%00", "é.é"})
    void whatIsNoCursorIsRefused(String cursor) {
        assertThatExceptionOfType(InvalidCursorException.class)
                .isThrownBy(() -> store.query(ItemQuery.of("ann").after(cursor)));
    }

    @Test
    void aCursorWithAnotherKeyOrOfAnotherTableIsRefusedAndAnOlderSecretIsTaken() {
        fill("r#", 0, 3, null);
        ItemQuery query = ItemQuery.of("ann").limit(1);
        String cursor = store.query(query).cursor().orElseThrow();
        String newer = "another secret of 32 characters!";

        String tampered = "ci0wMDAwMg" + cursor.substring(cursor.indexOf('.'));
        assertThatExceptionOfType(InvalidCursorException.class).isThrownBy(() -> store.query(query.after(tampered)));
        assertThatExceptionOfType(InvalidCursorException.class)
                .isThrownBy(() -> store.query(query.after(cursor.repeat(100))));
        assertThatExceptionOfType(InvalidCursorException.class)
                .isThrownBy(() -> store(newer).query(query.after(cursor)));
        assertThat(sortKeys(store(newer, SECRET).query(query.after(cursor)))).containsExactly("r#00001");
        table = Tables.create(client(), AWS.uniqueName("items"), "pk", "sk");
        assertThatExceptionOfType(InvalidCursorException.class)
                .isThrownBy(() -> store(SECRET).query(query.after(cursor)));
    }

    @Test
    void withoutAKeyForCursorsTheFirstQueryFailsAndNotTheFirstFullPage() {
        ItemStore<Recipe> unsigned = ItemStore.of(client(), table, Recipe.class).build();

        assertThatIllegalStateException()
                .isThrownBy(() -> unsigned.query(ItemQuery.of("ann")))
                .withMessageContaining("cursorKeys");
    }
}
