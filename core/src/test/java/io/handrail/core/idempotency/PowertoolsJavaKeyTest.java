package io.handrail.core.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.handrail.core.idempotency.internal.JsonText;
import io.handrail.core.json.InvalidJsonException;
import org.junit.jupiter.api.Test;

class PowertoolsJavaKeyTest {

    @Test
    void aStringIsHashedWithoutItsQuotes() {
        // printf abc | md5sum
        assertThat(KeyFormat.powertoolsJava().digestOf(IdempotencyKey.of("abc")))
                .isEqualTo("900150983cd24fb0d6963f7d28e17f72");
        assertThat(text("\"a \\\"b\\\" \\u00e9\"")).isEqualTo("a \"b\" é");
    }

    @Test
    void theTextsAreThoseOfJacksonsNodes() throws Exception {
        String[] values = {
            "\"order-1\"",
            "0",
            "-0",
            "-17",
            "100",
            "123456789012345678901234567890",
            "true",
            "[1, \"a\", null, [false, []], -20]",
            "[\"\\u0000\\u001f\\u007f\\b\\t\\n\\f\\r\\\\ \\/ \\\" \\u2028 \\u00e9 \\ud83d\\ude00\"]"
        };
        for (String json : values) {
            JsonNode node = new ObjectMapper().readTree(json);
            assertThat(text(json)).as(json).isEqualTo(node.isContainerNode() ? node.toString() : node.asText());
        }
    }

    @Test
    void whatHasNoOneTextThereIsRefused() {
        for (String json : new String[] {"{\"a\":1}", "[{}, 1]", "1.0", "[1e3]", "\"\\ud800\"", "[\"\\udc00\"]"}) {
            assertThatThrownBy(() -> text(json))
                    .as(json)
                    .isInstanceOf(InvalidJsonException.class)
                    .hasMessageContaining("IdempotencyKey.exactly");
        }
    }

    private static String text(String json) {
        return JsonText.write(IdempotencyKey.ofJson(json).value(), KeyText.JAVA);
    }
}
