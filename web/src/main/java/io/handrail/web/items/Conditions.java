package io.handrail.web.items;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/** The conditions of writes; all names are placeholders, because many are reserved words. */
record Conditions(ItemLayout<?> layout, InstantSource clock) {

    private record Condition(String text, Map<String, String> names, Map<String, AttributeValue> values) {}

    /** No item, or one that has expired. */
    Consumer<PutItemRequest.Builder> absent() {
        Map<String, String> names = new HashMap<>(Map.of("#key", layout.partition()));
        Map<String, AttributeValue> values = new HashMap<>();
        String text = "attribute_not_exists(#key)";
        if (expiring(names, values)) {
            text += " OR #expires <= :now";
        }
        return onPut(new Condition(text, names, values));
    }

    Consumer<PutItemRequest.Builder> versionOfPut(String version) {
        return onPut(version(version));
    }

    Consumer<DeleteItemRequest.Builder> versionOfDelete(String version) {
        Condition condition = version(version);
        return request -> request.conditionExpression(condition.text)
                .expressionAttributeNames(condition.names)
                .expressionAttributeValues(condition.values.isEmpty() ? null : condition.values)
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD);
    }

    /** This version and not expired; items that others wrote have none. */
    private Condition version(String version) {
        Map<String, String> names = new HashMap<>(Map.of("#key", layout.partition(), "#version", layout.version()));
        Map<String, AttributeValue> values = new HashMap<>();
        String text = "attribute_exists(#key) AND ";
        if (version.isEmpty()) {
            text += "attribute_not_exists(#version)";
        } else {
            text += "#version = :version";
            values.put(":version", AttributeValue.fromS(version));
        }
        if (expiring(names, values)) {
            text += " AND (attribute_not_exists(#expires) OR #expires > :now)";
        }
        return new Condition(text, names, values);
    }

    private boolean expiring(Map<String, String> names, Map<String, AttributeValue> values) {
        String attribute = layout.expires();
        if (attribute == null) {
            return false;
        }
        names.put("#expires", attribute);
        values.put(":now", AttributeValue.fromN(Long.toString(clock.instant().getEpochSecond())));
        return true;
    }

    private static Consumer<PutItemRequest.Builder> onPut(Condition condition) {
        return request -> request.conditionExpression(condition.text)
                .expressionAttributeNames(condition.names)
                .expressionAttributeValues(condition.values.isEmpty() ? null : condition.values)
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD);
    }
}
