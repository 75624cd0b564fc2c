package io.handrail.streams.audit.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.handrail.streams.audit.Changes;
import io.handrail.streams.audit.guard.GuardResult.Outcome;
import io.handrail.streams.dynamodb.Change;
import io.handrail.streams.dynamodb.DynamoDbJson;
import io.handrail.streams.dynamodb.DynamoDbValue;
import io.handrail.streams.dynamodb.EventName;
import io.handrail.streams.dynamodb.SdkAttributeValues;
import io.handrail.testing.LocalAws;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The guard against a real table, with the changes of its real stream. */
class ChangeGuardIT {

    @RegisterExtension
    static final LocalAws aws = LocalAws.with(LocalAws.Service.DYNAMODB);

    private final StreamedTable table = new StreamedTable(aws.uniqueName("products"));
    private final DynamoDbClient client = table.client();

    private final ChangeGuard<String> guard = builder().build();

    private ChangeGuardBuilder<String> builder() {
        return ChangeGuard.<String>with(client)
                .rule(change -> is(change, "price", "-1") ? Verdict.revert("negative") : Verdict.accept())
                .rule(change -> is(change, "name", "bad") ? Verdict.revert("bad name") : Verdict.accept())
                .rule(change -> is(change, "price", "999")
                        ? Verdict.correct("too much", "price", DynamoDbValue.fromN("100"))
                        : Verdict.accept())
                .rule(change -> change.eventName() == EventName.REMOVE
                                && change.record().oldImage().containsKey("keep")
                        ? Verdict.revert("is kept")
                        : Verdict.accept());
    }

    private static boolean is(Change<String> change, String attribute, String value) {
        Map<String, DynamoDbValue> image = change.record().newImage();
        return image != null
                && image.containsKey(attribute)
                && image.get(attribute).toString().contains("\"" + value + "\"");
    }

    @BeforeEach
    void aProduct() {
        put("{\"id\":{\"S\":\"1\"},\"price\":{\"N\":\"5\"},\"keep\":{\"BOOL\":true},\"v\":{\"N\":\"1\"}}");
        assertThat(outcomes(table.changes())).containsExactly(Outcome.ACCEPTED);
    }

    private void put(String item) {
        client.putItem(r -> r.tableName(table.name()).item(SdkAttributeValues.toSdk(DynamoDbJson.parse(item))));
    }

    private void set(String attribute, AttributeValue value) {
        client.updateItem(r -> r.tableName(table.name())
                .key(Map.of("id", AttributeValue.fromS("1")))
                .updateExpression("SET #a = :v")
                .expressionAttributeNames(Map.of("#a", attribute))
                .expressionAttributeValues(Map.of(":v", value)));
    }

    private void price(int price) {
        set("price", AttributeValue.fromN(Integer.toString(price)));
    }

    private void delete() {
        client.deleteItem(r -> r.tableName(table.name()).key(Map.of("id", AttributeValue.fromS("1"))));
    }

    /** The item without the guard's mark. */
    private Map<String, AttributeValue> item() {
        Map<String, AttributeValue> item = new HashMap<>(client.getItem(r -> r.tableName(table.name())
                        .key(Map.of("id", AttributeValue.fromS("1")))
                        .consistentRead(true))
                .item());
        item.remove("changeGuard");
        return item;
    }

    private List<Outcome> outcomes(List<Change<String>> changes) {
        return changes.stream().map(change -> guard.check(change).outcome()).toList();
    }

    @Test
    void aBadModificationIsTakenBackOnceHoweverOftenItComes() {
        Map<String, AttributeValue> before = item();
        price(-1);
        List<Change<String>> bad = table.changes();
        assertThat(outcomes(bad)).containsExactly(Outcome.REVERTED);
        assertThat(item()).isEqualTo(before);
        assertThat(outcomes(bad)).containsExactly(Outcome.REPEATED);

        List<Change<String>> own = table.changes();
        assertThat(outcomes(own)).containsExactly(Outcome.OWN_WRITE);
        assertThat(outcomes(own)).containsExactly(Outcome.OWN_WRITE);
        assertThat(outcomes(bad)).containsExactly(Outcome.REPEATED);
        assertThat(table.changes()).isEmpty();
        assertThat(item()).isEqualTo(before);
    }

    @Test
    void ofManyInvocationsAtOnceExactlyOneReverts() throws Exception {
        price(-1);
        Change<String> bad = table.changes().get(0);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Outcome> outcomes = new ArrayList<>();
            for (Future<GuardResult> each :
                    threads.invokeAll(Collections.nCopies(16, (Callable<GuardResult>) () -> guard.check(bad)))) {
                outcomes.add(each.get().outcome());
            }
            assertThat(outcomes)
                    .containsOnly(Outcome.REVERTED, Outcome.REPEATED)
                    .containsOnlyOnce(Outcome.REVERTED);
        } finally {
            threads.shutdownNow();
        }
        assertThat(outcomes(table.changes())).containsExactly(Outcome.OWN_WRITE);
    }

    @Test
    void anAddedAttributeIsRemovedAndARemovedOneComesBack() {
        Map<String, AttributeValue> before = item();
        put("{\"id\":{\"S\":\"1\"},\"price\":{\"N\":\"-1\"},\"extra\":{\"SS\":[\"b\",\"a\"]},\"v\":{\"N\":\"1\"}}");
        assertThat(outcomes(table.changes())).containsExactly(Outcome.REVERTED);
        assertThat(item()).isEqualTo(before);
        assertThat(outcomes(table.changes())).containsExactly(Outcome.OWN_WRITE);
    }

    @Test
    void aNewerWriteOfTheSameAttributeStands() {
        price(-1);
        price(7);
        assertThat(outcomes(table.changes())).containsExactly(Outcome.SUPERSEDED, Outcome.ACCEPTED);
        assertThat(item().get("price").n()).isEqualTo("7");
        assertThat(table.changes()).isEmpty();
    }

    @Test
    void aNewerWriteOfAnotherAttributeStandsBesideTheRevert() {
        price(-1);
        set("note", AttributeValue.fromS("new"));
        List<Change<String>> changes = table.changes();
        assertThat(guard.check(changes.get(0)).outcome()).isEqualTo(Outcome.REVERTED);
        assertThat(item().get("price").n()).isEqualTo("5");
        assertThat(item().get("note").s()).isEqualTo("new");
    }

    @Test
    void twoBadWritesOfTwoAttributesAreBothTakenBack() {
        price(-1);
        set("name", AttributeValue.fromS("bad"));
        List<Change<String>> changes = table.changes();
        outcomes(changes);
        outcomes(changes);
        assertThat(item().get("price").n()).isEqualTo("5");
    }

    @Test
    void whatAUserWritesAfterARevertIsJudged() {
        price(-1);
        outcomes(table.changes());
        price(-1);
        assertThat(outcomes(table.changes())).containsExactly(Outcome.OWN_WRITE, Outcome.REVERTED);
        assertThat(item().get("price").n()).isEqualTo("5");
    }

    @Test
    void aMarkThatIsCopiedToAnotherItemHidesNothing() {
        price(-1);
        outcomes(table.changes());
        Map<String, AttributeValue> copy = client.getItem(
                        r -> r.tableName(table.name()).key(Map.of("id", AttributeValue.fromS("1"))))
                .item();
        copy = new HashMap<>(copy);
        copy.put("id", AttributeValue.fromS("2"));
        copy.put("price", AttributeValue.fromN("-1"));
        Map<String, AttributeValue> bad = copy;
        client.putItem(r -> r.tableName(table.name()).item(bad));
        assertThat(outcomes(table.changes())).containsExactly(Outcome.OWN_WRITE, Outcome.REVERTED);
    }

    @Test
    void aBadNewItemIsDeletedOnce() {
        delete();
        table.changes();
        put("{\"id\":{\"S\":\"1\"},\"price\":{\"N\":\"-1\"},\"keep\":{\"BOOL\":true}}");
        List<Change<String>> bad = table.changes();
        assertThat(outcomes(bad)).containsExactly(Outcome.REVERTED);
        assertThat(item()).isEmpty();
        assertThat(outcomes(bad)).containsExactly(Outcome.SUPERSEDED);
        assertThat(outcomes(table.changes())).containsExactly(Outcome.OWN_WRITE, Outcome.OWN_WRITE);
        assertThat(table.changes()).isEmpty();
    }

    @Test
    void aBadNewItemThatWasWrittenAgainStands() {
        delete();
        table.changes();
        put("{\"id\":{\"S\":\"1\"},\"price\":{\"N\":\"-1\"}}");
        List<Change<String>> bad = table.changes();
        set("note", AttributeValue.fromS("new"));
        assertThat(outcomes(bad)).containsExactly(Outcome.SUPERSEDED);
        assertThat(item()).containsKey("note");
        // Its mark is of a deletion that did not happen: when a user deletes the item, that is the user's.
        delete();
        List<Change<String>> changes = table.changes();
        assertThat(guard.wrote(changes.get(changes.size() - 1))).isFalse();
    }

    @Test
    void aDeletedItemIsPutBackOnce() {
        Map<String, AttributeValue> before = item();
        delete();
        List<Change<String>> bad = table.changes();
        assertThat(outcomes(bad)).containsExactly(Outcome.REVERTED);
        assertThat(item()).isEqualTo(before);
        assertThat(outcomes(bad)).containsExactly(Outcome.REPEATED);
        assertThat(outcomes(table.changes())).containsExactly(Outcome.OWN_WRITE);
        assertThat(table.changes()).isEmpty();
    }

    @Test
    void aDeletedItemThatIsThereAgainStands() {
        delete();
        put("{\"id\":{\"S\":\"1\"},\"price\":{\"N\":\"8\"}}");
        assertThat(outcomes(table.changes())).containsExactly(Outcome.SUPERSEDED, Outcome.ACCEPTED);
        assertThat(item().get("price").n()).isEqualTo("8");
    }

    @Test
    void deletionsByTimeToLiveStayUnlessAskedAbout() {
        Map<String, Object> item = Map.of("id", "1", "keep", true);
        Change<String> expired = Changes.expire(table.name(), 9, item);
        assertThat(guard.check(expired).outcome()).isEqualTo(Outcome.SPARED);
        delete();
        assertThat(builder().judgeTimeToLive().build().check(expired).outcome()).isEqualTo(Outcome.REVERTED);
    }

    @Test
    void aCorrectionIsWrittenOnceUnlessANewerWriteStands() {
        price(999);
        List<Change<String>> bad = table.changes();
        assertThat(outcomes(bad)).containsExactly(Outcome.CORRECTED);
        assertThat(outcomes(bad)).containsExactly(Outcome.REPEATED);
        assertThat(item().get("price").n()).isEqualTo("100");
        assertThat(outcomes(table.changes())).containsExactly(Outcome.OWN_WRITE);

        price(999);
        price(3);
        assertThat(outcomes(table.changes())).containsExactly(Outcome.SUPERSEDED, Outcome.ACCEPTED);
        assertThat(item().get("price").n()).isEqualTo("3");
    }

    @Test
    void withAVersionAnyNewerWriteStandsAndTheGuardCountsUp() {
        ChangeGuard<String> versioned =
                builder().versionAttribute("v").actor("by", "guard").build();
        put("{\"id\":{\"S\":\"1\"},\"price\":{\"N\":\"-1\"},\"v\":{\"N\":\"2\"},\"by\":{\"S\":\"eve\"}}");
        List<Change<String>> bad = table.changes();
        assertThat(versioned.check(bad.get(0)).outcome()).isEqualTo(Outcome.REVERTED);
        assertThat(item())
                .containsEntry("price", AttributeValue.fromN("5"))
                .containsEntry("v", AttributeValue.fromN("3"))
                .containsEntry("by", AttributeValue.fromS("guard"))
                .containsKey("keep");
        assertThat(versioned.check(bad.get(0)).outcome()).isEqualTo(Outcome.REPEATED);
        table.changes();

        put("{\"id\":{\"S\":\"1\"},\"price\":{\"N\":\"-1\"},\"v\":{\"N\":\"4\"}}");
        bad = table.changes();
        put("{\"id\":{\"S\":\"1\"},\"price\":{\"N\":\"-1\"},\"v\":{\"N\":\"5\"},\"note\":{\"S\":\"new\"}}");
        assertThat(versioned.check(bad.get(0)).outcome()).isEqualTo(Outcome.SUPERSEDED);
    }

    @Test
    void aRuleThatCannotBeFollowedFailsTheRecord() {
        ChangeGuard<String> wrong = ChangeGuard.<String>with(client)
                .rule(change -> Verdict.correct("key", "id", DynamoDbValue.fromS("2")))
                .build();
        price(6);
        assertThatThrownBy(() -> wrong.check(table.changes().get(0))).hasMessageContaining("key attribute id");
        delete();
        assertThatThrownBy(() -> wrong.check(table.changes().get(0))).hasMessageContaining("deletion");
    }

    @Test
    void theListenerHearsOfEachResult() {
        StringBuilder heard = new StringBuilder();
        ChangeGuard<String> loud = builder()
                .listener((change, result) ->
                        heard.append(result.outcome()).append(result.reason().orElse("")))
                .build();
        price(-1);
        loud.check(table.changes().get(0));
        assertThat(heard.toString()).isEqualTo("REVERTEDnegative");
    }
}
