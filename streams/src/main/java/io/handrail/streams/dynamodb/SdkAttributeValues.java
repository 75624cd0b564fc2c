package io.handrail.streams.dynamodb;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Attributes as the AWS SDK has them, and back. It alone needs the SDK's {@code dynamodb} on the class path, which a
 * function that only reads changes does without.
 */
public final class SdkAttributeValues {

    private SdkAttributeValues() {}

    /** The item as the SDK has it. */
    public static Map<String, AttributeValue> toSdk(Map<String, DynamoDbValue> item) {
        Map<String, AttributeValue> sdk = new LinkedHashMap<>();
        for (Map.Entry<String, DynamoDbValue> each : item.entrySet()) {
            sdk.put(each.getKey(), toSdk(each.getValue()));
        }
        return sdk;
    }

    /** The value as the SDK has it. */
    public static AttributeValue toSdk(DynamoDbValue value) {
        return switch (value.type()) {
            case S -> AttributeValue.fromS(value.s());
            case N -> AttributeValue.fromN(value.n());
            case B -> AttributeValue.fromB(SdkBytes.fromByteArray(value.b()));
            case BOOL -> AttributeValue.fromBool(value.bool());
            case NULL -> AttributeValue.fromNul(true);
            case SS -> AttributeValue.fromSs(value.ss());
            case NS -> AttributeValue.fromNs(value.ns());
            case BS -> {
                List<SdkBytes> all = new ArrayList<>();
                for (byte[] bytes : value.bs()) {
                    all.add(SdkBytes.fromByteArray(bytes));
                }
                yield AttributeValue.fromBs(all);
            }
            case M -> AttributeValue.fromM(toSdk(value.m()));
            case L -> {
                List<AttributeValue> values = new ArrayList<>();
                for (DynamoDbValue each : value.l()) {
                    values.add(toSdk(each));
                }
                yield AttributeValue.fromL(values);
            }
        };
    }

    /**
     * The item that the SDK has.
     *
     * @throws IllegalArgumentException if it has a value of a type that this version does not know
     */
    public static Map<String, DynamoDbValue> fromSdk(Map<String, AttributeValue> item) {
        Map<String, DynamoDbValue> ours = new LinkedHashMap<>();
        for (Map.Entry<String, AttributeValue> each : item.entrySet()) {
            ours.put(each.getKey(), fromSdk(each.getValue()));
        }
        return ours;
    }

    /**
     * The value that the SDK has.
     *
     * @throws IllegalArgumentException if it is of a type that this version does not know
     */
    public static DynamoDbValue fromSdk(AttributeValue sdk) {
        return switch (sdk.type()) {
            case S -> DynamoDbValue.fromS(sdk.s());
            case N -> DynamoDbValue.fromN(sdk.n());
            case B -> DynamoDbValue.fromB(sdk.b().asByteArrayUnsafe());
            case BOOL -> DynamoDbValue.fromBool(sdk.bool());
            case NUL -> DynamoDbValue.fromNul();
            case SS -> DynamoDbValue.fromSs(sdk.ss());
            case NS -> DynamoDbValue.fromNs(sdk.ns());
            case BS -> {
                List<byte[]> all = new ArrayList<>();
                for (SdkBytes bytes : sdk.bs()) {
                    all.add(bytes.asByteArrayUnsafe());
                }
                yield DynamoDbValue.fromBs(all);
            }
            case M -> DynamoDbValue.fromM(fromSdk(sdk.m()));
            case L -> {
                List<DynamoDbValue> values = new ArrayList<>();
                for (AttributeValue each : sdk.l()) {
                    values.add(fromSdk(each));
                }
                yield DynamoDbValue.fromL(values);
            }
            case UNKNOWN_TO_SDK_VERSION -> throw new IllegalArgumentException("a value of no known type");
        };
    }
}
