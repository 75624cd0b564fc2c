package io.handrail.core.idempotency.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import io.handrail.core.idempotency.StoredResult;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class NativeValuesTest {

    private static final AttributeValue UNKNOWN = AttributeValue.builder().build();

    @Test
    void aSetOfBinariesIsAnArrayOfBase64Texts() {
        AttributeValue set = AttributeValue.fromBs(List.of(SdkBytes.fromUtf8String("a"), SdkBytes.fromUtf8String("b")));
        assertThat(NativeValues.toJson(set)).isEqualTo("[\"YQ==\",\"Yg==\"]");
    }

    @Test
    void aNullIsNull() {
        assertThat(NativeValues.toJson(AttributeValue.fromNul(true))).isEqualTo("null");
        assertThat(NativeValues.toJson(AttributeValue.fromM(Map.of("a", AttributeValue.fromNul(true)))))
                .isEqualTo("{\"a\":null}");
    }

    @Test
    void aValueOfAnUnknownTypeIsNotReplayedAsNullHoweverDeepItIs() {
        AttributeValue inAList = AttributeValue.fromL(List.of(AttributeValue.fromS("a"), UNKNOWN));
        AttributeValue inAMap = AttributeValue.fromM(Map.of("a", inAList));
        Attributes names = new Attributes("id", null, "", "s", "e", "w", "data", "v", "o", "omitted", "reference");
        ResultValues results = new ResultValues(names, ResultForm.NATIVE, null);
        for (AttributeValue value : new AttributeValue[] {UNKNOWN, inAList, inAMap}) {
            assertThat(results.read(Map.of("data", value)))
                    .isInstanceOfSatisfying(
                            StoredResult.Omitted.class,
                            omitted -> assertThat(omitted.reason()).contains("type that this AWS SDK does not know"));
        }
    }
}
