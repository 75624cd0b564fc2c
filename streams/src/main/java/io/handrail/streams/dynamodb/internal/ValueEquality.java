package io.handrail.streams.dynamodb.internal;

import io.handrail.streams.dynamodb.DynamoDbValue;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** When DynamoDB takes two values of one type for the same. */
public final class ValueEquality {

    private ValueEquality() {}

    public static boolean equal(DynamoDbValue.Type type, Object one, Object other) {
        if (type == DynamoDbValue.Type.N) {
            return DynamoDbNumber.equal((String) one, (String) other);
        }
        if (type == DynamoDbValue.Type.B) {
            return Arrays.equals((byte[]) one, (byte[]) other);
        }
        if (isSet(type)) {
            return elements(type, (List<?>) one).equals(elements(type, (List<?>) other));
        }
        return one.equals(other);
    }

    public static int hash(DynamoDbValue.Type type, Object value) {
        if (type == DynamoDbValue.Type.N) {
            return DynamoDbNumber.canonical((String) value).hashCode();
        }
        if (type == DynamoDbValue.Type.B) {
            return Arrays.hashCode((byte[]) value);
        }
        return isSet(type) ? elements(type, (List<?>) value).hashCode() : value.hashCode();
    }

    private static boolean isSet(DynamoDbValue.Type type) {
        return type == DynamoDbValue.Type.SS || type == DynamoDbValue.Type.NS || type == DynamoDbValue.Type.BS;
    }

    private static Set<Object> elements(DynamoDbValue.Type type, List<?> list) {
        Set<Object> elements = new HashSet<>();
        for (Object each : list) {
            if (type == DynamoDbValue.Type.NS) {
                elements.add(DynamoDbNumber.canonical((String) each));
            } else {
                elements.add(type == DynamoDbValue.Type.BS ? ByteBuffer.wrap((byte[]) each) : each);
            }
        }
        return elements;
    }
}
