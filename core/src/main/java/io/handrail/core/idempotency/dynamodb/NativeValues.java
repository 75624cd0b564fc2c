package io.handrail.core.idempotency.dynamodb;

import io.handrail.core.dynamodb.JsonValues;
import io.handrail.core.json.Json;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Results as DynamoDB's own values, and back. */
final class NativeValues {

    private NativeValues() {}

    /** The value, or null where DynamoDB cannot hold it. */
    static @Nullable AttributeValue fromJson(String json) {
        try {
            return Json.parse(json, JsonValues::read);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** The JSON text, or null where the value is or holds one of a type that this SDK does not know. */
    static @Nullable String toJson(AttributeValue value) {
        return JsonValues.isKnown(value) ? Json.toJson(value, JsonValues::write) : null;
    }
}
