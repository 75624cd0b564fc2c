package io.handrail.streams.audit.guard;

import io.handrail.streams.dynamodb.DynamoDbValue;
import io.handrail.streams.dynamodb.SdkAttributeValues;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A condition and an update, with the placeholders that both share. */
final class Expression {

    private final Map<String, String> names = new HashMap<>();
    private final Map<String, AttributeValue> values = new HashMap<>();
    private final StringBuilder condition = new StringBuilder();
    private final StringBuilder set = new StringBuilder();
    private final StringBuilder remove = new StringBuilder();

    /** The attribute is there. */
    Expression exists(String name) {
        return and("attribute_exists(" + name(name) + ")");
    }

    Expression existsNot(String name) {
        return and("attribute_not_exists(" + name(name) + ")");
    }

    /** The attribute has this value; null if it is not there. */
    Expression is(String name, @Nullable DynamoDbValue value) {
        return value == null ? existsNot(name) : and(name(name) + " = " + value(value));
    }

    /** The attribute is not there or has another value. */
    Expression isNot(String name, DynamoDbValue value) {
        String n = name(name);
        return and("(attribute_not_exists(" + n + ") OR " + n + " <> " + value(value) + ")");
    }

    /** Gives the attribute this value; null removes it. */
    Expression set(String name, @Nullable DynamoDbValue value) {
        if (value == null) {
            remove.append(remove.isEmpty() ? "REMOVE " : ", ").append(name(name));
            return this;
        }
        return setTo(name, value(value));
    }

    Expression increment(String name) {
        return setTo(name, name(name) + " + " + value(DynamoDbValue.fromN("1")));
    }

    private Expression setTo(String name, String operand) {
        set.append(set.isEmpty() ? "SET " : ", ")
                .append(name(name))
                .append(" = ")
                .append(operand);
        return this;
    }

    private Expression and(String term) {
        condition.append(condition.isEmpty() ? "" : " AND ").append(term);
        return this;
    }

    private String name(String name) {
        for (Map.Entry<String, String> each : names.entrySet()) {
            if (each.getValue().equals(name)) {
                return each.getKey();
            }
        }
        String placeholder = "#n" + names.size();
        names.put(placeholder, name);
        return placeholder;
    }

    private String value(DynamoDbValue value) {
        String placeholder = ":v" + values.size();
        values.put(placeholder, SdkAttributeValues.toSdk(value));
        return placeholder;
    }

    String condition() {
        return condition.toString();
    }

    String update() {
        return set + (set.isEmpty() || remove.isEmpty() ? "" : " ") + remove;
    }

    Map<String, String> names() {
        return names;
    }

    /** Null if there are none: the service refuses an empty map. */
    @Nullable
    Map<String, AttributeValue> values() {
        return values.isEmpty() ? null : values;
    }
}
