package io.handrail.testing.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.handrail.core.idempotency.Claim;
import io.handrail.core.idempotency.IdempotencyOwnershipLostException;
import io.handrail.core.idempotency.IdempotencyRecord;
import io.handrail.core.idempotency.IdempotencyStore;
import io.handrail.core.idempotency.IdempotencyStoreException;
import io.handrail.core.idempotency.StoredResult;
import io.handrail.core.idempotency.dynamodb.DynamoDbIdempotencyStore;
import io.handrail.core.idempotency.dynamodb.OversizeResults;
import io.handrail.core.idempotency.dynamodb.ResultForm;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

class DynamoDbIdempotencyStoreIT {

    private static final StoredResult RESULT = new StoredResult.Json("{\"receipt\":7}");

    private static DynamoDbClient client;
    private static String table;

    private final Instant now = Instant.now();
    private final Claim claim =
            new Claim("test#" + System.nanoTime(), "request/a", now.plusSeconds(30), now.plusSeconds(3_600), null);
    private final IdempotencyStore store = DynamoDbIdempotencyStore.of(client, table);

    @BeforeAll
    static void createTable() {
        client = Tables.client();
        table = Tables.create(client, "id");
    }

    @AfterAll
    static void close() {
        client.close();
    }

    @Test
    void itemsAreLaidOutAsPowertoolsDoes() {
        store.begin(claim, now);
        assertThat(item())
                .containsEntry("status", text("INPROGRESS"))
                .containsEntry("expiration", number(claim.expiry().getEpochSecond()))
                .containsEntry(
                        "in_progress_expiration",
                        number(claim.inProgressExpiry().toEpochMilli()))
                .containsOnlyKeys("id", "status", "expiration", "in_progress_expiration", "owner");

        store.complete(claim, RESULT, now.plusSeconds(99));
        assertThat(item())
                .containsEntry("status", text("COMPLETED"))
                .containsEntry("expiration", number(now.plusSeconds(99).getEpochSecond()))
                .containsEntry("data", text("{\"receipt\":7}"));
    }

    @Test
    void callsWhoseAnswersAreLostAreSentAgainAndCountOnce() {
        try (LosingHttpClient http = new LosingHttpClient();
                DynamoDbClient losing = Tables.client(http)) {
            IdempotencyStore behindLosses = DynamoDbIdempotencyStore.of(losing, table);

            http.loseNextAnswer();
            assertThat(behindLosses.begin(claim, now)).isEmpty();
            http.loseNextAnswer();
            behindLosses.complete(claim, RESULT, now.plusSeconds(99));
            assertThat(standing().result()).isEqualTo(RESULT);

            Claim second = new Claim(claim.key() + "2", "b", claim.inProgressExpiry(), claim.expiry(), null);
            behindLosses.begin(second, now);
            http.loseNextAnswer();
            behindLosses.release(second);
            assertThat(behindLosses.begin(second, now)).isEmpty();
            assertThat(http.lost()).isEqualTo(3);
        }
    }

    @Test
    void aDynamoDbThatDoesNotSendTheOldItemIsAskedForIt() {
        try (LosingHttpClient http = new LosingHttpClient();
                DynamoDbClient without = Tables.client(http, new WithoutOldItems(client, table, Map.of()))) {
            IdempotencyStore old = DynamoDbIdempotencyStore.of(without, table);
            http.loseNextAnswer();
            assertThat(old.begin(claim, now)).isEmpty();
            assertThat(old.begin(other(), now)).hasValue(IdempotencyRecord.of(claim()));
            http.loseNextAnswer();
            old.complete(claim, RESULT, now.plusSeconds(99));
            assertThatThrownBy(() -> old.complete(other(), RESULT, now))
                    .isInstanceOf(IdempotencyOwnershipLostException.class);
        }
    }

    @Test
    void aRecordThatComesAndGoesIsNotWaitedForForever() {
        Map<String, AttributeValue> theirs = powertools("INPROGRESS");
        try (DynamoDbClient without =
                Tables.client(new LosingHttpClient(), new WithoutOldItems(client, table, theirs))) {
            IdempotencyStore old = DynamoDbIdempotencyStore.of(without, table);
            assertThatThrownBy(() -> old.begin(claim, now))
                    .isInstanceOf(IdempotencyStoreException.class)
                    .hasMessageContaining("came and went");
        }
    }

    @Test
    void whatASlowPowertoolsRunStoredOverOurRecordStands() {
        store.begin(claim, now);
        // Its completion: an update without a condition, which keeps our owner's token.
        client.updateItem(request -> request.tableName(table)
                .key(Map.of("id", text(claim.key())))
                .updateExpression("SET #s = :s, expiration = :e, #d = :d")
                .expressionAttributeNames(Map.of("#s", "status", "#d", "data"))
                .expressionAttributeValues(Map.of(
                        ":s", text("COMPLETED"),
                        ":e", number(now.plusSeconds(99).getEpochSecond()),
                        ":d", text("\"theirs\""))));

        assertThatThrownBy(() -> store.complete(claim, RESULT, now.plusSeconds(99)))
                .isInstanceOf(IdempotencyOwnershipLostException.class);
        assertThat(standing().result()).isEqualTo(new StoredResult.Json("\"theirs\""));
    }

    @Test
    void aRecordThatAPowertoolsRunTookOverIsNeitherCompletedNorReleased() {
        Instant late = now.plusSeconds(31);
        store.begin(claim, now);
        Map<String, AttributeValue> theirs = powertools("INPROGRESS");
        theirs.put("in_progress_expiration", number(late.plusSeconds(30).toEpochMilli()));
        client.putItem(request -> request.tableName(table).item(theirs));

        assertThatThrownBy(() -> store.complete(claim, RESULT, late))
                .isInstanceOf(IdempotencyOwnershipLostException.class);
        assertThatThrownBy(() -> store.release(claim)).isInstanceOf(IdempotencyOwnershipLostException.class);
        assertThat(item()).isEqualTo(theirs);
    }

    @Test
    void aRecordThatAPowertoolsRunDeletedIsNotWrittenAnew() {
        store.begin(claim, now);
        client.deleteItem(request -> request.tableName(table).key(Map.of("id", text(claim.key()))));
        assertThatThrownBy(() -> store.complete(claim, RESULT, now))
                .isInstanceOf(IdempotencyOwnershipLostException.class);
        assertThat(item()).isEmpty();
    }

    @Test
    void aRecordInProgressWithoutAWindowStandsUntilItExpires() {
        Map<String, AttributeValue> theirs = powertools("INPROGRESS");
        client.putItem(request -> request.tableName(table).item(theirs));
        IdempotencyRecord standing = store.begin(claim, now.plusSeconds(900)).orElseThrow();
        assertThat(standing.inProgressExpiry()).isNull();
        assertThat(store.begin(claim, now.plusSeconds(902))).isEmpty();
    }

    @Test
    void resultsAreReadInEveryFormThatPowertoolsWrites() {
        Map<AttributeValue, String> forms = new HashMap<>();
        forms.put(text("{\"a\": [1, null]}"), "{\"a\": [1, null]}");
        forms.put(text("plain, not JSON"), "\"plain, not JSON\"");
        forms.put(number(7), "7");
        forms.put(AttributeValue.builder().bool(true).build(), "true");
        forms.put(AttributeValue.builder().nul(true).build(), "null");
        forms.put(AttributeValue.builder().ss("x").build(), "[\"x\"]");
        forms.put(AttributeValue.builder().ns("1.5").build(), "[1.5]");
        forms.put(
                AttributeValue.builder()
                        .m(Map.of("a", list(number(1), text("1"))))
                        .build(),
                "{\"a\":[1,\"1\"]}");
        forms.forEach((data, json) -> {
            Map<String, AttributeValue> theirs = powertools("COMPLETED");
            theirs.put("data", data);
            client.putItem(request -> request.tableName(table).item(theirs));
            assertThat(standing().result()).isEqualTo(new StoredResult.Json(json));
        });
        client.putItem(request -> request.tableName(table).item(powertools("COMPLETED")));
        assertThat(standing().result()).as("undefined, in JavaScript").isNull();
    }

    @Test
    void nativeResultsThatDynamoDbCannotHoldAreKeptAsText() {
        IdempotencyStore nativeStore = DynamoDbIdempotencyStore.builder(client, table)
                .resultForm(ResultForm.NATIVE)
                .build();
        List<String> results = List.of(
                "{\"n\":1e300}",
                "{\"n\":123456789012345678901234567890123456789}",
                "{\"\":1}",
                "[".repeat(40) + "]".repeat(40));
        for (String json : results) {
            nativeStore.release(claim);
            nativeStore.begin(claim, now);
            nativeStore.complete(claim, new StoredResult.Json(json), now.minusSeconds(5));
            assertThat(item()).containsEntry("data", text(json));
            assertThat(nativeStore
                            .begin(claim, now.minusSeconds(9))
                            .orElseThrow()
                            .result())
                    .isEqualTo(new StoredResult.Json(json));
            client.deleteItem(request -> request.tableName(table).key(Map.of("id", text(claim.key()))));
        }
    }

    @Test
    void aResultTooLargeForAnItemCompletesTheRecordAndSaysWhyItIsNotThere() {
        store.begin(claim, now);
        IdempotencyRecord completed = store.complete(claim, large(), now.plusSeconds(99));
        assertThat(completed.result()).isInstanceOf(StoredResult.Omitted.class);
        assertThat(standing().result())
                .isEqualTo(new StoredResult.Omitted("its 500002 characters do not fit into a DynamoDB item of 400 KB"));
        assertThat(item()).containsEntry("status", text("COMPLETED"));
    }

    @Test
    void aResultThatIsTooLargeOnlyAsNativeValuesIsOmittedToo() {
        IdempotencyStore nativeStore = DynamoDbIdempotencyStore.builder(client, table)
                .resultForm(ResultForm.NATIVE)
                .build();
        nativeStore.begin(claim, now);
        nativeStore.complete(claim, new StoredResult.Json("[" + "[],".repeat(120_000) + "0]"), now.plusSeconds(99));
        assertThat(standing().result()).isInstanceOf(StoredResult.Omitted.class);
    }

    @Test
    void aLargeResultGoesWhereTheHookKeepsItAndComesBack() {
        Map<String, String> bucket = new ConcurrentHashMap<>();
        IdempotencyStore withHook = DynamoDbIdempotencyStore.builder(client, table)
                .oversizeResults(new Bucket(bucket))
                .build();
        withHook.begin(claim, now);
        assertThat(withHook.complete(claim, large(), now.plusSeconds(99)).result())
                .isEqualTo(large());
        assertThat(withHook.begin(other(), now).orElseThrow().result()).isEqualTo(large());
        assertThat(standing().result()).as("a store without the hook").isInstanceOf(StoredResult.Omitted.class);

        bucket.clear();
        assertThatThrownBy(() -> withHook.begin(other(), now))
                .isInstanceOf(IdempotencyStoreException.class)
                .hasRootCauseMessage("not in the bucket");
    }

    @Test
    void aHookThatFailsLeavesTheRecordCompletedWithTheReason() {
        IdempotencyStore withHook = DynamoDbIdempotencyStore.builder(client, table)
                .oversizeResults(new Bucket(null))
                .build();
        withHook.begin(claim, now);
        withHook.complete(claim, large(), now.plusSeconds(99));
        assertThat(standing().result())
                .isInstanceOfSatisfying(
                        StoredResult.Omitted.class,
                        omitted -> assertThat(omitted.reason())
                                .contains("Bucket could not keep it")
                                .contains("NullPointerException"));
    }

    @Test
    void aTableThatIsNotThereIsAFailureOfTheStoreWithItsCause() {
        IdempotencyStore nowhere = DynamoDbIdempotencyStore.of(client, "no-such-table");
        assertThatThrownBy(() -> nowhere.begin(claim, now))
                .isInstanceOf(IdempotencyStoreException.class)
                .hasMessageContaining(claim.key())
                .hasCauseInstanceOf(ResourceNotFoundException.class);
    }

    private record Bucket(Map<String, String> objects) implements OversizeResults {

        @Override
        public String save(String key, String json) {
            objects.put("results/" + key, json);
            return "results/" + key;
        }

        @Override
        public String load(String reference) {
            String json = objects.get(reference);
            if (json == null) {
                throw new IllegalStateException("not in the bucket");
            }
            return json;
        }
    }

    /** The claim as it is kept: to the millisecond and the second. */
    private Claim claim() {
        return new Claim(
                claim.key(),
                claim.owner(),
                claim.inProgressExpiry().truncatedTo(ChronoUnit.MILLIS),
                claim.expiry().truncatedTo(ChronoUnit.SECONDS),
                null);
    }

    private Claim other() {
        return new Claim(claim.key(), "reader", claim.inProgressExpiry(), claim.expiry(), null);
    }

    private IdempotencyRecord standing() {
        return store.begin(other(), now).orElseThrow();
    }

    private Map<String, AttributeValue> item() {
        return client.getItem(request -> request.tableName(table)
                        .key(Map.of("id", text(claim.key())))
                        .consistentRead(true))
                .item();
    }

    private Map<String, AttributeValue> powertools(String status) {
        Map<String, AttributeValue> item = new HashMap<>();
        item.put("id", text(claim.key()));
        item.put("status", text(status));
        item.put("expiration", number(now.plusSeconds(901).getEpochSecond()));
        return item;
    }

    private static StoredResult large() {
        return new StoredResult.Json("\"" + "x".repeat(500_000) + "\"");
    }

    private static AttributeValue list(AttributeValue... values) {
        return AttributeValue.builder().l(values).build();
    }

    private static AttributeValue text(String value) {
        return AttributeValue.builder().s(value).build();
    }

    private static AttributeValue number(long value) {
        return AttributeValue.builder().n(Long.toString(value)).build();
    }
}
