package io.handrail.edge.validate;

import static org.assertj.core.api.Assertions.assertThat;

import io.handrail.edge.EventType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeSizeTest {

    @ParameterizedTest
    @CsvSource({
        "VIEWER_REQUEST,1048576",
        "VIEWER_RESPONSE,1048576",
        "ORIGIN_REQUEST,52428800",
        "ORIGIN_RESPONSE,52428800"
    })
    void aFunctionMayBeAsLongAsItsEventAllows(EventType event, long most) {
        assertThat(EdgeValidator.codeFindings(event, most)).isEmpty();
        assertThat(EdgeValidator.codeFindings(event, most + 1)).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(Rule.CODE_SIZE);
            assertThat(finding.message()).contains(Long.toString(most), Long.toString(most + 1), event.text());
        });
    }
}
