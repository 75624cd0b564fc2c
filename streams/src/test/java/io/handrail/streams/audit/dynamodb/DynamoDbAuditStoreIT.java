package io.handrail.streams.audit.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import io.handrail.streams.audit.AuditActor;
import io.handrail.streams.audit.AuditEntry;
import io.handrail.streams.audit.AuditItem;
import io.handrail.streams.audit.AuditStore;
import io.handrail.streams.audit.AuditStoreContract;
import io.handrail.streams.audit.AuditTrail;
import io.handrail.streams.audit.Breach;
import io.handrail.streams.audit.Breach.What;
import io.handrail.streams.audit.ChangeReport;
import io.handrail.streams.audit.Changes;
import io.handrail.streams.dynamodb.DynamoDbValue;
import io.handrail.testing.Events;
import io.handrail.testing.LocalAws;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class DynamoDbAuditStoreIT extends AuditStoreContract {

    @RegisterExtension
    static final LocalAws aws = LocalAws.with(LocalAws.Service.DYNAMODB);

    private static DynamoDbClient client;
    private static String audit;
    private static DynamoDbAuditStore store;

    private final String table = aws.uniqueName("products");
    private final AuditItem item = AuditTrail.item(table, Map.of("id", DynamoDbValue.fromS("1")));
    private final AuditTrail trail =
            AuditTrail.in(store).actor(AuditActor.attribute("by")).build();

    @BeforeAll
    static void createTable() {
        client = DynamoDbClient.create();
        audit = aws.uniqueName("audit");
        client.createTable(AuditTable.createRequest(audit));
        store = DynamoDbAuditStore.of(client, audit);
    }

    @Override
    protected AuditStore store() {
        return store;
    }

    private List<AuditEntry> threeChanges() {
        Map<String, Object> one = Map.of("id", "1", "price", 1, "by", "ann");
        Map<String, Object> two = Map.of("id", "1", "price", 2, "by", "bob");
        return List.of(
                trail.record(Changes.insert(table, 1, one)),
                trail.record(Changes.modify(table, 2, one, two)),
                trail.record(Changes.remove(table, 3, two)));
    }

    private Map<String, AttributeValue> key(String position) {
        return Map.of(
                "chain", AttributeValue.fromS(AuditTable.chain(item)), "position", AttributeValue.fromN(position));
    }

    private Map<String, AttributeValue> read(String position) {
        return new HashMap<>(
                client.getItem(r -> r.tableName(audit).key(key(position))).item());
    }

    private void overwrite(String position, String attribute, AttributeValue value) {
        Map<String, AttributeValue> tampered = read(position);
        tampered.put(attribute, value);
        client.putItem(r -> r.tableName(audit).item(tampered));
    }

    private Breach breach() {
        return trail.verify(item).breach().orElseThrow();
    }

    @Test
    void anEntryOfWhichAnAttributeIsChangedIsNamed() {
        for (String attribute : threeChanges().isEmpty()
                ? List.<String>of()
                : List.copyOf(read("1").keySet())) {
            if (attribute.equals("chain") || attribute.equals("position")) {
                continue;
            }
            AttributeValue value = read("1").get(attribute);
            overwrite("1", attribute, value.n() != null ? AttributeValue.fromN("7") : AttributeValue.fromS("eve"));
            assertThat(breach().what()).as(attribute).isEqualTo(What.CHANGED);
            assertThat(breach().position()).as(attribute).isEqualTo(1);
            overwrite("1", attribute, value);
            assertThat(trail.verify(item).isIntact()).isTrue();
        }
    }

    @Test
    void aDeletedEntryIsNamed() {
        threeChanges();
        client.deleteItem(r -> r.tableName(audit).key(key("1")));
        assertThat(breach().what()).isEqualTo(What.REMOVED);
        assertThat(breach().position()).isEqualTo(1);
        client.deleteItem(r -> r.tableName(audit).key(key("0")));
        assertThat(breach().position()).isZero();
    }

    @Test
    void anEntryThatIsPutBetweenOthersIsNamed() {
        threeChanges();
        overwrite("1", "position", AttributeValue.fromN("1.5"));
        assertThat(breach().what()).isEqualTo(What.INSERTED);
    }

    @Test
    void anEntryThatIsPutAtTheEndIsNamedAndTheTrailGoesOnAfterIt() {
        List<AuditEntry> before = threeChanges();
        overwrite("2", "position", AttributeValue.fromN("3"));
        assertThat(breach().position()).isEqualTo(3);
        assertThat(trail.record(Changes.insert(table, 4, Map.of("id", "1"))).position())
                .isEqualTo(4);
        assertThat(trail.record(Changes.insert(table, 1, Map.of("id", "1")))).isEqualTo(before.get(0));
        assertThat(breach().position()).isEqualTo(3);
    }

    @Test
    void theChainOfAnotherItemIsNotTakenForThisOnes() {
        threeChanges();
        AuditItem other = AuditTrail.item(table, Map.of("id", DynamoDbValue.fromS("2")));
        for (String position : List.of("0", "1", "2")) {
            Map<String, AttributeValue> copy = read(position);
            copy.put("chain", AttributeValue.fromS(AuditTable.chain(other)));
            client.putItem(r -> r.tableName(audit).item(copy));
        }
        assertThat(trail.verify(other).breach().orElseThrow().position()).isZero();
    }

    @Test
    void aPieceOfALargeImageThatIsChangedIsNamed() {
        Map<String, Object> large = Map.of("id", "1", "text", "x".repeat(350_000));
        AuditEntry entry = trail.record(Changes.insert(table, 1, large));
        assertThat(trail.verify(item).isIntact()).isTrue();
        assertThat(trail.newestFirst(item).next().entry()).isEqualTo(entry);
        String reference = read("0").get("afterImage").s();
        client.deleteItem(r -> r.tableName(audit)
                .key(Map.of(
                        "chain", AttributeValue.fromS("image#" + reference), "position", AttributeValue.fromN("2"))));
        assertThat(breach().detail()).contains("image");
    }

    @Test
    void aReportCountsThePeriodAcrossHoursAndNothingElse() {
        Instant from = Instant.parse("2031-01-01T10:30:00Z");
        long sequence = 1;
        for (int minute = -10; minute <= 130; minute += 10) {
            for (String who : List.of("ann", "bob")) {
                for (int i = 0; i < (who.equals("ann") ? 1 : 2); i++) {
                    Instant at = from.plus(Duration.ofMinutes(minute));
                    trail.record(Changes.of(Events.dynamoDb()
                            .table(table)
                            .time(at)
                            .sequenceNumber(Long.toString(sequence++))
                            .insert(Map.of("id", "r" + sequence, "by", who))
                            .json()));
                }
            }
        }
        ChangeReport report = ChangeReport.of(store, from, from.plus(Duration.ofHours(2)));
        assertThat(report.total()).isEqualTo(36);
        assertThat(report.lines()).extracting(ChangeReport.Line::actor).containsExactly("bob", "ann");
        assertThat(report.lines().get(0).total()).isEqualTo(24);
    }
}
