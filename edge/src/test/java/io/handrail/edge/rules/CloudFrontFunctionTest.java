package io.handrail.edge.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CloudFrontFunctionTest {

    @Test
    void sevenTypicalRulesHave1500BytesAtMost() {
        CloudFrontFunction function = SevenRules.rules().cloudFrontFunction();

        System.out.println("seven typical rules: " + function.size() + " bytes\n" + function.code());
        assertThat(function.size()).isLessThanOrEqualTo(1_500);
    }
}
