package io.handrail.cookbook.audit;

import io.handrail.streams.audit.AuditEntry;
import io.handrail.streams.audit.StoredEntry;
import java.util.Iterator;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What nobody should be able to do, and what the chain shows if somebody did. */
final class Tampering {

    private Tampering() {}

    /** Puts one actor's name in place of another's. */
    static void blame(DynamoDbClient client, String audit, Iterator<StoredEntry> chain, String who, String instead) {
        while (chain.hasNext()) {
            AuditEntry entry = chain.next().entry();
            if (entry != null && entry.actor().equals(who)) {
                client.updateItem(r -> r.tableName(audit)
                        .key(Map.of(
                                "chain",
                                        AttributeValue.fromS(entry.item().table() + "#"
                                                + entry.item().key()),
                                "position", AttributeValue.fromN(Long.toString(entry.position()))))
                        .updateExpression("SET actor = :instead")
                        .expressionAttributeValues(Map.of(":instead", AttributeValue.fromS(instead))));
            }
        }
    }
}
