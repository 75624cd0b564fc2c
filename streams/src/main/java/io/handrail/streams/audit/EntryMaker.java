package io.handrail.streams.audit;

import io.handrail.core.json.InvalidJsonException;
import io.handrail.streams.dynamodb.Change;
import io.handrail.streams.dynamodb.DynamoDbJson;
import io.handrail.streams.dynamodb.DynamoDbStreamRecord;
import io.handrail.streams.dynamodb.DynamoDbValue;
import io.handrail.streams.dynamodb.EventName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes an entry of a change; its place in the chain comes later. */
final class EntryMaker {

    private static final DynamoDbValue REDACTED = DynamoDbValue.fromS("(redacted)");

    private final AuditActor actor;
    private final Function<Change<?>, String> kind;
    private final Set<String> redacted;
    private final boolean changedOnly;

    EntryMaker(AuditActor actor, Function<Change<?>, String> kind, Set<String> redacted, boolean changedOnly) {
        this.actor = actor;
        this.kind = kind;
        this.redacted = Set.copyOf(redacted);
        this.changedOnly = changedOnly;
    }

    /** A throw says what the record lacks, but never what it has. */
    AuditEntry draft(Change<?> change) {
        DynamoDbStreamRecord record = change.record();
        if (change.keys().isEmpty()) {
            throw lacking("$.dynamodb.Keys");
        }
        String table = change.tableName().orElseThrow(() -> lacking("$.eventSourceARN"));
        Instant at = change.approximateCreationDateTime()
                .orElseThrow(() -> lacking("$.dynamodb.ApproximateCreationDateTime"));
        String sequence = change.sequenceNumber();
        if (!SequenceNumbers.isValid(sequence)) {
            throw lacking("$.dynamodb.SequenceNumber");
        }
        Set<String> changed = new TreeSet<>(change.changedAttributes());
        @Nullable Set<String> shown = changedOnly && change.eventName() == EventName.MODIFY ? changed : null;
        return new AuditEntry(
                AuditTrail.item(table, change.keys()),
                0,
                sequence,
                sequence,
                String.valueOf(record.eventName()),
                kind.apply(change),
                actor.of(change),
                at.toEpochMilli(),
                new ArrayList<>(changed),
                image(record.oldImage(), shown),
                image(record.newImage(), shown),
                "",
                "");
    }

    private @Nullable String image(@Nullable Map<String, DynamoDbValue> image, @Nullable Set<String> shown) {
        if (image == null) {
            return null;
        }
        Map<String, DynamoDbValue> kept = new TreeMap<>();
        for (Map.Entry<String, DynamoDbValue> each : image.entrySet()) {
            if (shown == null || shown.contains(each.getKey())) {
                kept.put(each.getKey(), redacted.contains(each.getKey()) ? REDACTED : each.getValue());
            }
        }
        return DynamoDbJson.toJson(kept);
    }

    private static InvalidJsonException lacking(String path) {
        return new InvalidJsonException(
                path, "missing or not what a DynamoDB stream has there, so it cannot be audited");
    }
}
