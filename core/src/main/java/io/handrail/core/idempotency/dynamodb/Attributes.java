package io.handrail.core.idempotency.dynamodb;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The names of a table's attributes, and the values of its keys. */
record Attributes(
        String key,
        @Nullable String sortKey,
        String partitionValue,
        String status,
        String expiry,
        String inProgressExpiry,
        String data,
        String validation,
        String owner,
        String omitted,
        String reference) {

    /** The primary key: the record's key alone, or as the sort key below one static partition. */
    Map<String, AttributeValue> primaryKey(String recordKey) {
        Map<String, AttributeValue> values = new HashMap<>(16);
        if (sortKey == null) {
            values.put(key, text(recordKey));
        } else {
            values.put(key, text(partitionValue));
            values.put(sortKey, text(recordKey));
        }
        return values;
    }

    static AttributeValue text(String value) {
        return AttributeValue.builder().s(value).build();
    }

    static AttributeValue number(long value) {
        return AttributeValue.builder().n(Long.toString(value)).build();
    }
}
