package io.handrail.streams.audit.dynamodb;

import io.handrail.streams.audit.AuditItem;
import io.handrail.streams.audit.internal.Hashes;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/**
 * How the table of an audit trail is laid out. Each entry is an item:
 *
 * <pre>
 * chain     S, partition key: {@code orders#{"id":{"S":"A-1"}}}; for keys over 1,024 bytes {@code orders#sha256:…}
 * position  N, sort key: 0, 1, 2, …
 * table, key, sequence, newestSequence, event, kind, actor, before, after, previousHash, hash   S
 * at        N, milliseconds since 1970
 * changed   L of S
 * hour      S: {@code 2026-11-23T09#5}
 * </pre>
 *
 * <p>The newest entry of an item is one query; a report of some hours asks the index {@code by-hour} (partition key
 * {@code hour}, sort key {@code at}), which has an entry's table, kind and actor, for just these hours. An hour is spread
 * over {@value #SPREAD} partitions of the index by the item, since one takes 1,000 writes a second.
 *
 * <p>Images of together more than 200,000 bytes do not fit beside each other into an item of 400 KB. They lie in the
 * table in pieces, as items whose {@code chain} is {@code image#} and the SHA-256 of the image, with the text in
 * {@code piece}; the entry has {@code beforeImage} and {@code afterImage} in place of {@code before} and {@code after}.
 *
 * <p>Give the function {@code dynamodb:Query} and {@code dynamodb:PutItem} on the table, nobody else a permission to
 * write, and the table deletion protection and point-in-time recovery. There is no time to live: a chain whose first
 * entries are gone counts as tampered with.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Constraints.html">AWS: limits</a>
 */
public final class AuditTable {

    static final String CHAIN = "chain";
    static final String POSITION = "position";
    static final String HOUR = "hour";
    static final String AT = "at";
    static final String BY_HOUR = "by-hour";
    static final int SPREAD = 8;

    /** DynamoDB's limit is 2,048; the table's name comes on top. */
    private static final int MAX_KEY_BYTES = 1_024;

    private static final long HOUR_MILLIS = 3_600_000;

    private AuditTable() {}

    /** The call that makes the table, paid by request; change it with {@code toBuilder()}. */
    public static CreateTableRequest createRequest(String name) {
        return CreateTableRequest.builder()
                .tableName(name)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(
                        attribute(CHAIN, ScalarAttributeType.S),
                        attribute(POSITION, ScalarAttributeType.N),
                        attribute(HOUR, ScalarAttributeType.S),
                        attribute(AT, ScalarAttributeType.N))
                .keySchema(key(CHAIN, KeyType.HASH), key(POSITION, KeyType.RANGE))
                .globalSecondaryIndexes(GlobalSecondaryIndex.builder()
                        .indexName(BY_HOUR)
                        .keySchema(key(HOUR, KeyType.HASH), key(AT, KeyType.RANGE))
                        .projection(p ->
                                p.projectionType(ProjectionType.INCLUDE).nonKeyAttributes("table", "kind", "actor"))
                        .build())
                .build();
    }

    /** The partition key of an item's chain. */
    static String chain(AuditItem item) {
        boolean fits = item.key().getBytes(StandardCharsets.UTF_8).length <= MAX_KEY_BYTES;
        return item.table() + "#" + (fits ? item.key() : "sha256:" + Hashes.sha256(item.key()));
    }

    /** The partition of the index that an entry is in. */
    static String hour(long at, String chain) {
        return hour(Math.floorDiv(at, HOUR_MILLIS), Math.floorMod(chain.hashCode(), SPREAD));
    }

    /** @param hour in hours since 1970 */
    static String hour(long hour, int part) {
        long ofDay = Math.floorMod(hour, 24L);
        return LocalDate.ofEpochDay(Math.floorDiv(hour, 24L)) + (ofDay < 10 ? "T0" : "T") + ofDay + "#" + part;
    }

    static long hourOf(long at) {
        return Math.floorDiv(at, HOUR_MILLIS);
    }

    private static AttributeDefinition attribute(String name, ScalarAttributeType type) {
        return AttributeDefinition.builder()
                .attributeName(name)
                .attributeType(type)
                .build();
    }

    private static KeySchemaElement key(String name, KeyType type) {
        return KeySchemaElement.builder().attributeName(name).keyType(type).build();
    }
}
