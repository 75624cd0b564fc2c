package io.handrail.streams.audit;

import io.handrail.streams.dynamodb.Change;
import io.handrail.streams.dynamodb.DynamoDbEvent;
import io.handrail.streams.dynamodb.DynamoDbStreamRecord;
import io.handrail.streams.dynamodb.DynamoDbValue;
import io.handrail.streams.dynamodb.PlainJson;
import io.handrail.testing.Events;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Changes as a stream brings them; the item is its plain JSON. */
public final class Changes {

    private Changes() {}

    public static Change<String> insert(String table, long sequence, Map<String, ?> item) {
        return of(Events.dynamoDb()
                .table(table)
                .sequenceNumber(Long.toString(sequence))
                .insert(item)
                .json());
    }

    public static Change<String> modify(String table, long sequence, Map<String, ?> before, Map<String, ?> after) {
        return of(Events.dynamoDb()
                .table(table)
                .sequenceNumber(Long.toString(sequence))
                .modify(before, after)
                .json());
    }

    public static Change<String> remove(String table, long sequence, Map<String, ?> item) {
        return of(Events.dynamoDb()
                .table(table)
                .sequenceNumber(Long.toString(sequence))
                .remove(item)
                .json());
    }

    public static Change<String> expire(String table, long sequence, Map<String, ?> item) {
        return of(Events.dynamoDb()
                .table(table)
                .sequenceNumber(Long.toString(sequence))
                .expire(item)
                .json());
    }

    public static Change<String> of(String event) {
        return of(DynamoDbEvent.parse(event).records().get(0));
    }

    public static Change<String> of(DynamoDbStreamRecord record) {
        return new Change<>(record, plain(record.newImage()), plain(record.oldImage()));
    }

    private static Optional<String> plain(@Nullable Map<String, DynamoDbValue> image) {
        return Optional.ofNullable(image).map(PlainJson::toJson);
    }
}
