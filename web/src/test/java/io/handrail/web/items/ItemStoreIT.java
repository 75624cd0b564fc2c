package io.handrail.web.items;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.handrail.core.aws.Clients;
import io.handrail.testing.LocalAws;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class ItemStoreIT {

    @RegisterExtension
    static final LocalAws AWS = LocalAws.with(LocalAws.Service.DYNAMODB);

    private static final ItemKey KEY = ItemKey.of("ann", "recipe#1");

    private final DynamoDbClient client = Clients.create(DynamoDbClient.builder());
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-23T10:00:00Z"));
    private String table = "";
    private ItemStore<Recipe> store = store(null);

    private ItemStore<Recipe> store(@Nullable Instant expires) {
        return ItemStore.of(client, table, Recipe.class)
                .timeToLive("ttl", recipe -> expires)
                .clock(now::get)
                .build();
    }

    @BeforeEach
    void createTable() {
        table = Tables.create(client, AWS.uniqueName("items"), "pk", "sk");
        store = store(null);
    }

    @AfterEach
    void close() {
        client.close();
    }

    private Map<String, AttributeValue> attributes(ItemKey key) {
        return client.getItem(r -> r.tableName(table)
                        .key(Map.of(
                                "pk", AttributeValue.fromS(key.partition()),
                                "sk", AttributeValue.fromS(String.valueOf(key.sort())))))
                .item();
    }

    @Test
    void whatIsCreatedIsReadBackAndLiesInTheTableAsAttributes() {
        Item<Recipe> created = store.create(KEY, Recipe.named("bread"));

        assertThat(store.get(KEY)).contains(created);
        assertThat(store.getConsistently(KEY)).contains(created);
        assertThat(attributes(KEY))
                .containsOnlyKeys("pk", "sk", "version", "name", "values", "size", "count")
                .containsEntry("name", AttributeValue.fromS("bread"))
                .containsEntry("size", AttributeValue.fromM(Map.of("cups", AttributeValue.fromN("1.25"))));
        assertThat(created.etag()).matches("\"[a-z0-9-]+\"");
    }

    @Test
    void anItemIsCreatedOnlyOnce() {
        Item<Recipe> first = store.create(KEY, Recipe.named("bread"));

        assertThatExceptionOfType(ItemExistsException.class)
                .isThrownBy(() -> store.create(KEY, Recipe.named("cake")))
                .returns(409, ItemStoreException::status);
        assertThat(store.get(KEY)).contains(first);
        assertThat(store.put(KEY, Recipe.named("cake")).value().name()).isEqualTo("cake");
    }

    @Test
    void anItemIsReplacedOnlyInTheVersionThatWasRead() {
        Item<Recipe> first = store.create(KEY, Recipe.named("bread"));
        Item<Recipe> second = store.replace(KEY, first.version(), Recipe.named("rye bread"));

        assertThat(second.version()).isNotEqualTo(first.version());
        assertThatExceptionOfType(VersionConflictException.class)
                .isThrownBy(() -> store.replace(KEY, first.version(), Recipe.named("cake")));
        assertThatExceptionOfType(VersionConflictException.class).isThrownBy(() -> store.delete(KEY, first.version()));
        assertThat(store.get(KEY)).contains(second);
    }

    @Test
    void aVersionDoesNotComeBackWhenAnItemIsCreatedAnew() {
        Item<Recipe> first = store.create(KEY, Recipe.named("bread"));
        store.delete(KEY, first.version());
        store.create(KEY, Recipe.named("bread"));

        assertThatExceptionOfType(VersionConflictException.class)
                .isThrownBy(() -> store.replace(KEY, first.version(), Recipe.named("cake")));
    }

    @Test
    void whatIsNotThereIsNeitherReplacedNorDeletedByVersion() {
        assertThat(store.get(KEY)).isEmpty();
        assertThatExceptionOfType(ItemNotFoundException.class)
                .isThrownBy(() -> store.replace(KEY, "1", Recipe.named("cake")))
                .returns(404, ItemStoreException::status);
        assertThatExceptionOfType(ItemNotFoundException.class).isThrownBy(() -> store.delete(KEY, "1"));
        assertThatExceptionOfType(ItemNotFoundException.class).isThrownBy(() -> store.update(KEY, Recipe::counted));
        store.delete(KEY);
        assertThat(attributes(KEY)).isEmpty();
    }

    @Test
    void whatHasExpiredIsGoneThoughDynamoDbStillHasIt() {
        Instant end = now.get().plusSeconds(60);
        Item<Recipe> item = store(end.plusMillis(300)).create(KEY, Recipe.named("bread"));
        assertThat(item.expires()).contains(end);
        assertThat(store.get(KEY)).contains(item);
        assertThat(attributes(KEY)).containsEntry("ttl", AttributeValue.fromN(Long.toString(end.getEpochSecond())));

        now.set(end);

        assertThat(store.get(KEY)).isEmpty();
        assertThatExceptionOfType(ItemNotFoundException.class)
                .isThrownBy(() -> store.replace(KEY, item.version(), Recipe.named("cake")));
        assertThatExceptionOfType(ItemNotFoundException.class).isThrownBy(() -> store.delete(KEY, item.version()));
        Item<Recipe> anew = store.create(KEY, Recipe.named("rolls"));
        assertThat(store.get(KEY)).contains(anew);
    }

    @Test
    void itemsThatOthersWroteHaveAnEmptyVersionAndCanBeReplaced() {
        client.putItem(r -> r.tableName(table)
                .item(Map.of(
                        "pk", AttributeValue.fromS("ann"),
                        "sk", AttributeValue.fromS("recipe#1"),
                        "name", AttributeValue.fromS("old"),
                        "others", AttributeValue.fromSs(java.util.List.of("x")))));

        Item<Recipe> old = store.get(KEY).orElseThrow();

        assertThat(old.version()).isEmpty();
        assertThat(old.value().name()).isEqualTo("old");
        store.replace(KEY, "", Recipe.named("new"));
        assertThatExceptionOfType(VersionConflictException.class)
                .isThrownBy(() -> store.replace(KEY, "", Recipe.named("newer")));
    }

    @Test
    void anItemThatDoesNotFitIsRefusedBeforeItIsSent() {
        Recipe large = Recipe.named("é".repeat(205_000));

        assertThatExceptionOfType(ItemTooLargeException.class)
                .isThrownBy(() -> store.create(KEY, large))
                .returns(413, ItemStoreException::status)
                .withMessageContaining("400 KB");
        store.create(KEY, Recipe.named("é".repeat(204_000)));
    }

    @Test
    void tablesNameTheirKeysAsTheyLikeAndValuesMayHaveThem() {
        String owned = Tables.create(client, AWS.uniqueName("notes"), "owner");
        record Note(String owner, String text) {}
        ItemStore<Note> notes = ItemStore.of(client, owned, Note.class)
                .partitionKey("owner")
                .sortKey(null)
                .build();

        notes.create(ItemKey.of("ann"), new Note("ann", "milk"));

        assertThat(notes.get(ItemKey.of("ann")).orElseThrow().value()).isEqualTo(new Note("ann", "milk"));
        assertThatExceptionOfType(InvalidItemException.class)
                .isThrownBy(() -> notes.put(ItemKey.of("ann"), new Note("bob", "milk")))
                .withMessageContaining("owner")
                .withMessageNotContaining("bob");
        assertThatIllegalArgumentException().isThrownBy(() -> notes.get(KEY)).withMessageContaining("sort key");
    }

    @Test
    void aFieldWithTheNameOfTheVersionIsAMistakeThatIsNamed() {
        record Draft(int version) {}

        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> ItemStore.of(client, table, Draft.class).build().create(KEY, new Draft(1)))
                .withMessageContaining("a field version");
    }

    @Test
    void anItemOfAnotherShapeIsTheTablesFaultAndNotTheRequests() {
        client.putItem(r -> r.tableName(table)
                .item(Map.of(
                        "pk", AttributeValue.fromS("ann"),
                        "sk", AttributeValue.fromS("recipe#1"),
                        "count", AttributeValue.fromS("secret"))));

        assertThatIllegalStateException()
                .isThrownBy(() -> store.get(KEY))
                .withMessageContaining("$.count")
                .withMessageNotContaining("secret");
    }
}
