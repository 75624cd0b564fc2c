package io.handrail.streams.dynamodb;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Random items with attributes of all types. */
final class Items {

    private Items() {}

    static Arbitrary<Map<String, DynamoDbValue>> items() {
        return Arbitraries.maps(names(), Arbitraries.lazyOf(Items::values, Items::values))
                .ofMaxSize(5);
    }

    static Arbitrary<String> names() {
        return Arbitraries.strings().ofMinLength(1).ofMaxLength(5);
    }

    static Arbitrary<DynamoDbValue> values() {
        return Arbitraries.lazyOf(
                () -> Arbitraries.strings().ofMaxLength(10).map(DynamoDbValue::fromS),
                () -> numbers().map(DynamoDbValue::fromN),
                () -> bytes().map(DynamoDbValue::fromB),
                () -> Arbitraries.of(true, false).map(DynamoDbValue::fromBool),
                () -> Arbitraries.just(DynamoDbValue.fromNul()),
                () -> Arbitraries.strings().ofMaxLength(5).set().ofMaxSize(4).map(DynamoDbValue::fromSs),
                () -> numbers().set().ofMaxSize(4).map(DynamoDbValue::fromNs),
                () -> bytes().list().ofMaxSize(4).map(DynamoDbValue::fromBs),
                () -> values().list().ofMaxSize(3).map(DynamoDbValue::fromL),
                () -> Arbitraries.maps(names(), values()).ofMaxSize(3).map(DynamoDbValue::fromM));
    }

    static Arbitrary<byte[]> bytes() {
        return Arbitraries.bytes().array(byte[].class).ofMaxSize(8);
    }

    /** Numbers of up to 38 digits, in the notations that Java writes them. */
    static Arbitrary<String> numbers() {
        Arbitrary<BigDecimal> numbers = Arbitraries.bigIntegers()
                .between(BigInteger.TEN.pow(38).negate(), BigInteger.TEN.pow(38))
                .flatMap(
                        digits -> Arbitraries.integers().between(-88, 130).map(scale -> new BigDecimal(digits, scale)));
        return numbers.flatMap(number -> Arbitraries.of(number.toString(), number.toPlainString()));
    }
}
