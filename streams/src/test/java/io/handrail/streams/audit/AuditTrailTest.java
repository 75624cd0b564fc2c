package io.handrail.streams.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.handrail.core.json.InvalidJsonException;
import io.handrail.streams.dynamodb.DynamoDbValue;
import io.handrail.testing.Events;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AuditTrailTest {

    private static final Map<String, Object> BEFORE = Map.of("id", "1", "price", 5, "card", "4111", "updatedBy", "ann");
    private static final Map<String, Object> AFTER = Map.of("id", "1", "price", 6, "card", "4242", "updatedBy", "bob");
    private static final AuditItem ITEM = AuditTrail.item("products", Map.of("id", DynamoDbValue.fromS("1")));

    private final InMemoryAuditStore store = new InMemoryAuditStore();
    private final AuditTrail trail =
            AuditTrail.in(store).actor(AuditActor.attribute("updatedBy")).build();

    @Test
    void anEntrySaysWhoWhenAndWhatChanged() {
        AuditEntry entry = trail.record(Changes.modify("products", 7, BEFORE, AFTER));
        assertThat(entry.item()).isEqualTo(ITEM);
        assertThat(entry.actor()).isEqualTo("bob");
        assertThat(entry.event()).isEqualTo("MODIFY");
        assertThat(entry.kind()).isEqualTo("MODIFY");
        assertThat(entry.changed()).containsExactly("card", "price", "updatedBy");
        assertThat(entry.before())
                .isEqualTo("{\"card\":{\"S\":\"4111\"},\"id\":{\"S\":\"1\"},\"price\":{\"N\":\"5\"},"
                        + "\"updatedBy\":{\"S\":\"ann\"}}");
        assertThat(entry.at()).isPositive();
        assertThat(entry.position()).isZero();
    }

    @Test
    void redactedValuesAreNotKeptAndUnchangedAttributesNeedNotBe() {
        AuditEntry entry = AuditTrail.in(store)
                .redact("card")
                .changedAttributesOnly()
                .kind(change -> "price change")
                .build()
                .record(Changes.modify("products", 7, BEFORE, AFTER));
        assertThat(entry.kind()).isEqualTo("price change");
        assertThat(entry.changed()).contains("card");
        assertThat(entry.after())
                .isEqualTo("{\"card\":{\"S\":\"(redacted)\"},\"price\":{\"N\":\"6\"},\"updatedBy\":{\"S\":\"bob\"}}");
        assertThat(entry.toJson()).doesNotContain("4111", "4242");
    }

    @Test
    void theOldImagesWriterIsNotTakenForWhoDeleted() {
        assertThat(trail.record(Changes.remove("products", 1, BEFORE)).actor()).isEqualTo("unknown");
        assertThat(trail.record(Changes.expire("products", 2, BEFORE)).actor()).isEqualTo("dynamodb.amazonaws.com");
    }

    @Test
    void aChangeThatComesAgainIsTheEntryItWas() {
        AuditEntry first = trail.record(Changes.insert("products", 9, BEFORE));
        AuditEntry second = trail.record(Changes.modify("products", 10, BEFORE, AFTER));
        assertThat(trail.record(Changes.insert("products", 9, BEFORE))).isEqualTo(first);
        assertThat(trail.record(Changes.modify("products", 10, BEFORE, AFTER))).isEqualTo(second);
        assertThat(store.chain(ITEM)).hasSize(2);
        assertThat(second.previousHash()).isEqualTo(first.hash());
    }

    @Test
    void aChangeThatComesLateIsAppendedOnce() {
        trail.record(Changes.insert("products", 100, BEFORE));
        AuditEntry late = trail.record(Changes.modify("products", 99, BEFORE, AFTER));
        trail.record(Changes.remove("products", 101, AFTER));
        assertThat(late.position()).isEqualTo(1);
        assertThat(late.newestSequence()).isEqualTo("100");
        for (long again : List.of(99L, 100L, 101L)) {
            trail.record(Changes.remove("products", again, AFTER));
        }
        assertThat(store.chain(ITEM)).hasSize(3);
        assertThat(trail.verify(ITEM).isIntact()).isTrue();
    }

    @Test
    void theTrailGoesOnAfterAnEntryThatWasMadeUnreadable() {
        trail.record(Changes.insert("products", 1, BEFORE));
        AuditEntry second = trail.record(Changes.modify("products", 2, BEFORE, AFTER));
        store.chain(ITEM).put(1L, store.chain(ITEM).get(0L));

        AuditEntry third = trail.record(Changes.remove("products", 3, AFTER));

        assertThat(third.position()).isEqualTo(2);
        assertThat(trail.verify(ITEM).breach().orElseThrow().position()).isEqualTo(second.position());
    }

    @Test
    void theAuditTablesOwnChangesAreRefused() {
        AuditStore itself = new AuditStore() {
            @Override
            public boolean append(AuditEntry entry) {
                throw new AssertionError();
            }

            @Override
            public Optional<StoredEntry> newest(AuditItem item) {
                throw new AssertionError();
            }

            @Override
            public java.util.Iterator<StoredEntry> newestFirst(AuditItem item) {
                throw new AssertionError();
            }

            @Override
            public boolean isItself(String table) {
                return table.equals("audit");
            }
        };
        assertThatThrownBy(() -> AuditTrail.in(itself).build().record(Changes.insert("audit", 1, BEFORE)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("remove the audit table's stream");
    }

    @Test
    void aRecordThatLacksWhatAnEntryNeedsIsPermanentlyWrong() {
        String event = Events.dynamoDb().table("products").insert(BEFORE).json();
        String[] lacking = {"\"SequenceNumber\"", "\"Keys\"", "\"ApproximateCreationDateTime\"", "\"eventSourceARN\""};
        for (String name : lacking) {
            assertThatThrownBy(() -> trail.record(Changes.of(event.replace(name, "\"x\""))))
                    .as(name)
                    .isInstanceOf(InvalidJsonException.class)
                    .hasMessageContaining(name.replace("\"", ""));
        }
    }

    @Test
    void anImageThatTheStreamLeavesOutIsAnErrorThatSaysWhatToDo() {
        String event = Events.dynamoDb().modify(BEFORE, AFTER).json().replace("OldImage", "x");
        assertThatThrownBy(() -> trail.record(Changes.of(event))).hasMessageContaining("NEW_AND_OLD_IMAGES");
    }
}
