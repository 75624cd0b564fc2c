package io.handrail.streams.dynamodb;

import io.handrail.core.json.Json;
import io.handrail.streams.dynamodb.internal.DynamoDbEventReader;
import java.util.List;
import java.util.Objects;

/**
 * What Lambda hands to a function that reads a DynamoDB stream: records of one shard.
 *
 * @param records in the order in which the items changed
 */
public record DynamoDbEvent(List<DynamoDbStreamRecord> records) {

    public DynamoDbEvent {
        records = List.copyOf(records);
    }

    /**
     * Reads an event, for unit tests that call {@code handle}.
     *
     * @throws io.handrail.core.json.InvalidJsonException if it is not an event of DynamoDB
     */
    public static DynamoDbEvent parse(String json) {
        return Objects.requireNonNull(Json.parse(json, new DynamoDbEventReader()));
    }
}
