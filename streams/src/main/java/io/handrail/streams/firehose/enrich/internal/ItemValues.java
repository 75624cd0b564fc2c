package io.handrail.streams.firehose.enrich.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Items of DynamoDB as JSON values. */
public final class ItemValues {

    private ItemValues() {}

    /** The attributes that are not null. */
    public static Map<String, Object> of(Map<String, AttributeValue> item) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Map.Entry<String, AttributeValue> attribute : item.entrySet()) {
            Object value = value(attribute.getValue());
            if (value != null) {
                values.put(attribute.getKey(), value);
            }
        }
        return values;
    }

    private static @Nullable Object value(AttributeValue attribute) {
        return switch (attribute.type()) {
            case S -> attribute.s();
            case N -> new BigDecimal(attribute.n());
            case B -> base64(attribute.b());
            case BOOL -> attribute.bool();
            case M -> of(attribute.m());
            case L -> list(attribute.l(), ItemValues::value);
            case SS -> list(attribute.ss(), text -> text);
            case NS -> list(attribute.ns(), BigDecimal::new);
            case BS -> list(attribute.bs(), ItemValues::base64);
            case NUL, UNKNOWN_TO_SDK_VERSION -> null;
        };
    }

    private interface Conversion<T> {

        @Nullable
        Object of(T value);
    }

    private static <T> List<Object> list(List<T> elements, Conversion<T> conversion) {
        List<Object> values = new ArrayList<>(elements.size());
        for (T element : elements) {
            Object value = conversion.of(element);
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }

    private static String base64(SdkBytes bytes) {
        return Base64.getEncoder().encodeToString(bytes.asByteArrayUnsafe());
    }
}
