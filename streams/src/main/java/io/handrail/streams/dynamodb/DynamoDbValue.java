package io.handrail.streams.dynamodb;

import io.handrail.streams.dynamodb.internal.DynamoDbNumber;
import io.handrail.streams.dynamodb.internal.ValueEquality;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The value of an attribute, exactly as DynamoDB has it. Made and asked as the SDK's {@code AttributeValue} is, without
 * needing the SDK; {@link SdkAttributeValues} converts. Its accessors throw where the SDK's answer null.
 *
 * <p>Values are equal where DynamoDB takes them for the same: numbers by their value, sets in any order. Immutable.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_AttributeValue.html">AWS:
 *     AttributeValue</a>
 */
public final class DynamoDbValue {

    /** The types of values, named as DynamoDB's JSON names them. */
    public enum Type {
        /** A string. */
        S,
        /** A number of up to 38 digits. */
        N,
        /** Bytes. */
        B,
        /** A boolean. */
        BOOL,
        /** Null. */
        NULL,
        /** A set of strings. */
        SS,
        /** A set of numbers. */
        NS,
        /** A set of bytes. */
        BS,
        /** A map of attributes. */
        M,
        /** A list of values. */
        L
    }

    private static final DynamoDbValue TRUE = new DynamoDbValue(Type.BOOL, true);
    private static final DynamoDbValue FALSE = new DynamoDbValue(Type.BOOL, false);
    private static final DynamoDbValue NULL = new DynamoDbValue(Type.NULL, true);

    private final Type type;

    /** A String (S, N), byte[], Boolean, List of String (SS, NS), of byte[] or of values, or a Map. */
    private final Object value;

    private DynamoDbValue(Type type, Object value) {
        this.type = type;
        this.value = value;
    }

    public static DynamoDbValue fromS(String text) {
        return new DynamoDbValue(Type.S, text);
    }

    /**
     * A number in decimal notation, kept as it is written.
     *
     * @throws IllegalArgumentException if it is no number, or one far beyond what DynamoDB has (1,000 characters, an
     *     exponent of 10,000)
     */
    public static DynamoDbValue fromN(String decimal) {
        DynamoDbNumber.check(decimal);
        return new DynamoDbValue(Type.N, decimal);
    }

    public static DynamoDbValue fromB(byte[] bytes) {
        return new DynamoDbValue(Type.B, bytes.clone());
    }

    public static DynamoDbValue fromBool(boolean value) {
        return value ? TRUE : FALSE;
    }

    public static DynamoDbValue fromNul() {
        return NULL;
    }

    public static DynamoDbValue fromSs(Collection<String> texts) {
        return new DynamoDbValue(Type.SS, List.copyOf(texts));
    }

    /**
     * A set of numbers, kept as they are written.
     *
     * @throws IllegalArgumentException as {@link #fromN}
     */
    public static DynamoDbValue fromNs(Collection<String> decimals) {
        List<String> copy = List.copyOf(decimals);
        for (String decimal : copy) {
            DynamoDbNumber.check(decimal);
        }
        return new DynamoDbValue(Type.NS, copy);
    }

    public static DynamoDbValue fromBs(Collection<byte[]> all) {
        return new DynamoDbValue(Type.BS, copies(all));
    }

    public static DynamoDbValue fromM(Map<String, DynamoDbValue> attributes) {
        return new DynamoDbValue(Type.M, Collections.unmodifiableMap(new LinkedHashMap<>(attributes)));
    }

    public static DynamoDbValue fromL(List<DynamoDbValue> values) {
        return new DynamoDbValue(Type.L, List.copyOf(values));
    }

    private static List<byte[]> copies(Collection<byte[]> all) {
        List<byte[]> copies = new ArrayList<>(all.size());
        for (byte[] bytes : all) {
            copies.add(bytes.clone());
        }
        return Collections.unmodifiableList(copies);
    }

    /** Which of the accessors has the value. */
    public Type type() {
        return type;
    }

    /**
     * The text of a string.
     *
     * @throws IllegalStateException if it is of another type, as with all accessors
     */
    public String s() {
        return (String) value(Type.S);
    }

    /** The number as it was written. */
    public String n() {
        return (String) value(Type.N);
    }

    /** The number {@link #n()}. */
    public BigDecimal number() {
        return new BigDecimal(n());
    }

    public byte[] b() {
        return ((byte[]) value(Type.B)).clone();
    }

    public boolean bool() {
        return (Boolean) value(Type.BOOL);
    }

    public boolean isNull() {
        return type == Type.NULL;
    }

    @SuppressWarnings("unchecked")
    public List<String> ss() {
        return (List<String>) value(Type.SS);
    }

    /** The numbers as they were written. */
    @SuppressWarnings("unchecked")
    public List<String> ns() {
        return (List<String>) value(Type.NS);
    }

    @SuppressWarnings("unchecked")
    public List<byte[]> bs() {
        return copies((List<byte[]>) value(Type.BS));
    }

    @SuppressWarnings("unchecked")
    public Map<String, DynamoDbValue> m() {
        return (Map<String, DynamoDbValue>) value(Type.M);
    }

    @SuppressWarnings("unchecked")
    public List<DynamoDbValue> l() {
        return (List<DynamoDbValue>) value(Type.L);
    }

    private Object value(Type expected) {
        if (type != expected) {
            throw new IllegalStateException("The attribute is of type " + type + ", not " + expected);
        }
        return value;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DynamoDbValue that && type == that.type && ValueEquality.equal(type, value, that.value);
    }

    @Override
    public int hashCode() {
        return ValueEquality.hash(type, value);
    }

    /** The value as DynamoDB's JSON; for people, and perhaps personal. */
    @Override
    public String toString() {
        return DynamoDbJson.toJson(this);
    }
}
