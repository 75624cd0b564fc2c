package io.handrail.streams.dynamodb.internal;

import io.handrail.streams.dynamodb.DynamoDbValue;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

/** The key of an item as one text, the same for each record of the item. */
public final class ItemKey {

    private ItemKey() {}

    /** Names in order, each with its value; no two keys have the same text. */
    public static String text(Map<String, DynamoDbValue> keys) {
        StringBuilder text = new StringBuilder();
        for (Map.Entry<String, DynamoDbValue> key : new TreeMap<>(keys).entrySet()) {
            append(text, key.getKey());
            append(text, key.getValue().type().name());
            append(text, value(key.getValue()));
        }
        return text.toString();
    }

    /** DynamoDB allows S, N and B. */
    private static String value(DynamoDbValue value) {
        return switch (value.type()) {
            case S -> value.s();
            case N -> DynamoDbNumber.canonical(value.n());
            case B -> Base64.getEncoder().encodeToString(value.b());
            default -> value.toString();
        };
    }

    /** With its length before it, so that the parts cannot run together. */
    private static void append(StringBuilder text, String part) {
        text.append(part.length()).append(':').append(part);
    }
}
