package io.handrail.streams.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import io.handrail.core.json.JsonCodec;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

class DynamoDbValueProperties {

    @Provide
    Arbitrary<Map<String, DynamoDbValue>> items() {
        return Items.items();
    }

    @Provide
    Arbitrary<String> numbers() {
        return Items.numbers();
    }

    @Property(tries = 100)
    void anItemComesBackFromItsJsonAndFromTheSdk(@ForAll("items") Map<String, DynamoDbValue> item) {
        String json = DynamoDbJson.toJson(item);
        assertThat(DynamoDbJson.parse(json)).isEqualTo(item);
        assertThat(DynamoDbJson.toJson(DynamoDbJson.parse(json))).isEqualTo(json);
        Map<String, DynamoDbValue> throughSdk = SdkAttributeValues.fromSdk(SdkAttributeValues.toSdk(item));
        assertThat(DynamoDbJson.toJson(throughSdk)).isEqualTo(json);
        assertThat(throughSdk).isEqualTo(item).hasSameHashCodeAs(item);
    }

    @Property(tries = 100)
    void plainJsonHasTheValuesOfAnItemAndNothingElse(@ForAll("items") Map<String, DynamoDbValue> item) {
        Object plain = JsonCodec.standard().bind(Object.class).parse(PlainJson.toJson(item));
        assertThat(comparable(plain)).isEqualTo(comparable(DynamoDbValue.fromM(item)));
    }

    @Property(tries = 100)
    void numbersAreEqualByValueAndSoAreTheirHashes(@ForAll("numbers") String number) {
        BigDecimal value = new BigDecimal(number);
        DynamoDbValue one = DynamoDbValue.fromN(number);
        for (String other : List.of(
                value.toPlainString(),
                value.toString(),
                value.stripTrailingZeros().toString())) {
            assertThat(DynamoDbValue.fromN(other)).isEqualTo(one).hasSameHashCodeAs(one);
            assertThat(DynamoDbValue.fromNs(List.of("1.5", other)))
                    .isEqualTo(DynamoDbValue.fromNs(List.of(number, "1.50")))
                    .hasSameHashCodeAs(DynamoDbValue.fromNs(List.of(number, "1.50")));
        }
        assertThat(DynamoDbValue.fromN(value.add(BigDecimal.ONE).toString())).isNotEqualTo(one);
        assertThat(one.number()).isEqualByComparingTo(value);
        assertThat(one.n()).isEqualTo(number);
    }

    @Property(tries = 100)
    void aUsersRecordTakesEveryNumberExactly(@ForAll("numbers") String number) {
        record Price(BigDecimal amount) {}
        String json = PlainJson.toJson(Map.of("amount", DynamoDbValue.fromN(number)));
        Price price = JsonCodec.standard().<Price>bind(Price.class).parse(json);
        assertThat(price).isNotNull();
        assertThat(price.amount()).isEqualByComparingTo(number);
    }

    /** An oracle of its own: plain values, with numbers in one form. */
    private static @Nullable Object comparable(@Nullable Object value) {
        if (value instanceof DynamoDbValue attribute) {
            return switch (attribute.type()) {
                case S -> attribute.s();
                case N -> comparable(new BigDecimal(attribute.n()));
                case B -> Base64.getEncoder().encodeToString(attribute.b());
                case BOOL -> attribute.bool();
                case NULL -> null;
                case SS -> attribute.ss();
                case NS ->
                    comparable(attribute.ns().stream().map(BigDecimal::new).toList());
                case BS ->
                    attribute.bs().stream()
                            .map(Base64.getEncoder()::encodeToString)
                            .toList();
                case M -> comparable(attribute.m());
                case L -> comparable(attribute.l());
            };
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, @Nullable Object> result = new LinkedHashMap<>();
            map.forEach((key, each) -> result.put(key, comparable(each)));
            return result;
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> result = new ArrayList<>();
            list.forEach(each -> result.add(comparable(each)));
            return Collections.unmodifiableList(result);
        }
        return value instanceof Number number ? new BigDecimal(number.toString()).stripTrailingZeros() : value;
    }
}
