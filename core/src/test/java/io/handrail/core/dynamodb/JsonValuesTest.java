package io.handrail.core.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.handrail.core.json.Json;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class JsonValuesTest {

    @Test
    void everyKindOfJsonComesBackAsItWas() {
        String json = "{\"a\":[1,2.50,-3E+4,null,true],\"b\":{\"é\":\"\",\"n\":null}}";

        AttributeValue value = Json.parse(json, JsonValues::read);

        assertThat(Json.toJson(value, JsonValues::write)).isEqualTo(json);
    }

    @Test
    void anItemHasNoNullsExceptInArrays() {
        Map<String, AttributeValue> item =
                Json.parse("{\"a\":null,\"b\":{\"c\":null},\"d\":[null]}", JsonValues::readItem);

        assertThat(Json.toJson(item, JsonValues::writeItem)).isEqualTo("{\"b\":{},\"d\":[null]}");
    }

    @Test
    void whatDynamoDbCannotHoldIsRefusedWithItsPlaceAndNotItsValue() {
        String digits = "123456789012345678901234567890123456789";

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Json.parse("{\"a\":{\"b\":" + digits + "}}", JsonValues::readItem))
                .withMessageContaining("$.a.b")
                .withMessageContaining("38 digits")
                .withMessageNotContaining(digits);
        assertThatIllegalArgumentException().isThrownBy(() -> Json.parse("[1e126]", JsonValues::read));
        assertThatIllegalArgumentException().isThrownBy(() -> Json.parse("{\"\":1}", JsonValues::read));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Json.parse("[".repeat(32) + "]".repeat(32), JsonValues::read));
    }

    @Test
    void anItemIsAnObject() {
        assertThatThrownBy(() -> Json.parse("[]", JsonValues::readItem)).hasMessageContaining("$");
    }

    @Test
    void sizesAreThoseOfNamesAndValues() {
        assertThat(ItemSize.of(Map.of("name", AttributeValue.fromS("éa")))).isEqualTo(7);
        assertThat(ItemSize.of(Map.of("m", AttributeValue.fromM(Map.of("k", AttributeValue.fromBool(true))))))
                .isEqualTo(1 + 3 + 1 + 1 + 1);
    }
}
