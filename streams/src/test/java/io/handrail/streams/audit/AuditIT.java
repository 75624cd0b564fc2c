package io.handrail.streams.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.handrail.streams.audit.dynamodb.AuditTable;
import io.handrail.streams.audit.dynamodb.AuditTrailHandler;
import io.handrail.streams.audit.dynamodb.DynamoDbAuditStore;
import io.handrail.streams.audit.guard.StreamedTable;
import io.handrail.streams.dynamodb.DynamoDbValue;
import io.handrail.testing.LambdaRuntime;
import io.handrail.testing.LocalAws;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** From a table's stream through the real runtime client into the audit table. */
class AuditIT {

    @RegisterExtension
    static final LocalAws aws = LocalAws.with(LocalAws.Service.DYNAMODB);

    private final StreamedTable products = new StreamedTable(aws.uniqueName("products"));
    private final DynamoDbClient client = products.client();
    private final String audit = aws.uniqueName("audit");
    private final AuditTrail trail;

    AuditIT() {
        client.createTable(AuditTable.createRequest(audit));
        trail = AuditTrail.in(DynamoDbAuditStore.of(client, audit)).build();
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(aws.environment());
        environment.put("AUDIT_TABLE", audit);
        return environment;
    }

    private void put(String id, int price, String who) {
        client.putItem(r -> r.tableName(products.name())
                .item(Map.of(
                        "id", AttributeValue.fromS(id),
                        "price", AttributeValue.fromN(Integer.toString(price)),
                        "updatedBy", AttributeValue.fromS(who))));
    }

    private AuditItem item(String id) {
        return AuditTrail.item(products.name(), Map.of("id", DynamoDbValue.fromS(id)));
    }

    private List<AuditEntry> chain(String id) {
        List<AuditEntry> chain = new ArrayList<>();
        for (Iterator<StoredEntry> all = trail.newestFirst(item(id)); all.hasNext(); ) {
            chain.add(0, all.next().entry());
        }
        return chain;
    }

    private Map<String, AttributeValue> product(String id) {
        return client.getItem(r -> r.tableName(products.name())
                        .key(Map.of("id", AttributeValue.fromS(id)))
                        .consistentRead(true))
                .item();
    }

    @Test
    void everyChangeIsRecordedOnceAndABadOneRevertedOnceHoweverOftenTheStreamIsDelivered() {
        for (int i = 0; i < 20; i++) {
            put("p" + i, 10, "ann");
        }
        put("p3", -1, "eve");
        put("p4", 12, "bob");
        try (LambdaRuntime function =
                LambdaRuntime.forked(AuditedPrices.class).env(environment()).start()) {
            var poller = products.poller(function).batchSize(7);
            assertThat(poller.poll()).isEqualTo(22);
            // The guard's own write comes back.
            assertThat(poller.poll()).isEqualTo(1);
            assertThat(poller.poll()).isZero();
            Map<String, AttributeValue> reverted = product("p3");
            List<AuditEntry> chain = chain("p3");

            // Lambda delivers all of it again, in other batches.
            assertThat(products.poller(function).batchSize(5).poll()).isEqualTo(23);
            assertThat(poller.poll()).isZero();

            assertThat(poller.discarded()).isEmpty();
            assertThat(product("p3")).isEqualTo(reverted);
            assertThat(reverted.get("price").n()).isEqualTo("10");
            assertThat(chain("p3")).isEqualTo(chain);
            assertThat(chain).extracting(AuditEntry::actor).containsExactly("ann", "eve", "guard");
            assertThat(chain("p4")).extracting(AuditEntry::actor).containsExactly("ann", "bob");
            for (int i = 0; i < 20; i++) {
                assertThat(trail.verify(item("p" + i)).isIntact()).isTrue();
            }
            assertThat(function.invoke("{\"Records\":[]}").isError()).isFalse();
        }
    }

    @Test
    void theReadyHandlerRecordsAndTakesNothingElse() {
        put("p1", 1, "ann");
        put("p1", 2, "bob");
        try (LambdaRuntime function =
                LambdaRuntime.forked(AuditTrailHandler.class).env(environment()).start()) {
            assertThat(products.poller(function).poll()).isEqualTo(2);
            assertThat(chain("p1")).extracting(AuditEntry::actor).containsExactly("ann", "bob");

            String event =
                    "{\"Records\":[{\"eventName\":\"INSERT\",\"unknown\":{},\"dynamodb\":{\"SequenceNumber\":\"7\","
                            + "\"Keys\":{\"id\":{\"S\":\"x\"}},\"NewImage\":[]}}]}";
            assertThat(function.invoke(event).payload()).contains("\"itemIdentifier\":\"7\"");
        }
    }
}
