package io.handrail.web.items;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ItemKeyTest {

    @Test
    void keysHaveDynamoDbsLimitsInBytes() {
        assertThatNoException().isThrownBy(() -> ItemKey.of("é".repeat(1024), "é".repeat(512)));
        refused("", "a");
        refused("a", "");
        refused("a", "é".repeat(512) + "a");
        refused("é".repeat(1024) + "a", "a");
    }

    @Test
    void halfASurrogatePairIsNotTakenForAQuestionMark() {
        refused("a\ud800", "a");
        refused("a", "\udc00");
    }

    private static void refused(String partition, String sort) {
        assertThatExceptionOfType(InvalidItemException.class)
                .isThrownBy(() -> ItemKey.of(partition, sort))
                .returns(400, ItemStoreException::status);
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 1001, Integer.MAX_VALUE})
    void aLimitOutOfBoundsIsRefused(int limit) {
        assertThatExceptionOfType(InvalidItemException.class)
                .isThrownBy(() -> ItemQuery.of("a").limit(limit))
                .withMessageContaining("1 to 1000");
    }
}
