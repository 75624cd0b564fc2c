package io.handrail.core.dynamodb;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The bytes of an item as DynamoDB counts them, numbers approximately.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html">AWS: item
 *     sizes</a>
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Constraints.html">AWS: limits</a>
 */
public final class ItemSize {

    /** What an item may have, with the names of its attributes. */
    public static final int MAX_BYTES = 400 * 1024;

    /** Of a list or map, with nothing in it. */
    private static final long CONTAINER = 3;

    private ItemSize() {}

    /** The bytes of the item, with the names of its attributes. */
    public static long of(Map<String, AttributeValue> item) {
        long bytes = 0;
        for (Map.Entry<String, AttributeValue> attribute : item.entrySet()) {
            bytes += utf8(attribute.getKey()) + of(attribute.getValue());
        }
        return bytes;
    }

    private static long of(AttributeValue value) {
        long bytes = 0;
        switch (value.type()) {
            case S -> bytes = utf8(value.s());
            case N -> bytes = number(value.n());
            case B -> bytes = value.b().asByteArrayUnsafe().length;
            case SS -> bytes = strings(value.ss());
            case NS -> {
                for (String number : value.ns()) {
                    bytes += number(number);
                }
            }
            case BS -> {
                for (SdkBytes each : value.bs()) {
                    bytes += each.asByteArrayUnsafe().length;
                }
            }
            case M -> bytes = CONTAINER + value.m().size() + of(value.m());
            case L -> {
                bytes = CONTAINER + value.l().size();
                for (AttributeValue each : value.l()) {
                    bytes += of(each);
                }
            }
            default -> bytes = 1;
        }
        return bytes;
    }

    private static long strings(List<String> all) {
        long bytes = 0;
        for (String each : all) {
            bytes += utf8(each);
        }
        return bytes;
    }

    /** One byte for two digits, and one. */
    private static long number(String digits) {
        return (digits.length() + 1L) / 2 + 1;
    }

    private static long utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
