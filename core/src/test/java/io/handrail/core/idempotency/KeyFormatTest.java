package io.handrail.core.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.handrail.core.idempotency.internal.JsonText;
import io.handrail.core.json.InvalidJsonException;
import org.junit.jupiter.api.Test;

class KeyFormatTest {

    /** Without the 18-digit integer, which JavaScript rounds. */
    private static final String VALUE = """
            {"b": [1, 1.0, 0.1, -2.5e-7, 1e21, 100, 1e16, 1.5e300, 0.00001, 0.0001, -0.0, 1e15, 12345.678,
             9007199254740991], "a": {"Z": null, "y": true, "é": "caf\\u00e9 \\"q\\" \\\\ \\n\\u007f \\ud83d\\ude00",
             "10": 1, "9": 2, "B": 3, "a": 4, "\\ud83d\\ude00": 1, "\\uffff": 2}, "": ""}
            """;

    @Test
    void theCanonicalTextSortsKeysByCodeUnitAndWritesNumbersByValue() {
        assertThat(text(VALUE, KeyText.CANONICAL))
                .isEqualTo("{\"\":\"\",\"a\":{\"10\":1,\"9\":2,\"B\":3,\"Z\":null,\"a\":4,\"y\":true,"
                        + "\"é\":\"café \\\"q\\\" \\\\ \\n\u007f 😀\",\"😀\":1,\"\uffff\":2},"
                        + "\"b\":[1,1,0.1,-2.5e-7,1e+21,100,10000000000000000,1.5e+300,0.00001,0.0001,0,"
                        + "1000000000000000,12345.678,9007199254740991]}");
    }

    @Test
    void theTypeScriptTextIsWhatItsPowertoolsHashes() {
        // Printed by @aws-lambda-powertools/idempotency 2.35.0 on Node 20.
        assertThat(text(VALUE, KeyText.TYPESCRIPT))
                .isEqualTo("{\"\":\"\",\"a\":{\"9\":2,\"10\":1,\"a\":4,\"B\":3,\"y\":true,\"Z\":null,"
                        + "\"é\":\"café \\\"q\\\" \\\\ \\n\u007f 😀\",\"😀\":1,\"\uffff\":2},"
                        + "\"b\":[1,1,0.1,-2.5e-7,1e+21,100,10000000000000000,1.5e+300,0.00001,0.0001,0,"
                        + "1000000000000000,12345.678,9007199254740991]}");
        assertThat(KeyFormat.powertoolsTypeScript().digestOf(IdempotencyKey.ofJson(VALUE)))
                .isEqualTo("02PwZiOuJ1MuWOZUQ0z2EQ==");
    }

    @Test
    void thePythonTextIsWhatItsPowertoolsHashes() {
        String value = VALUE.replace("1e21, ", "1e21, 123456789012345678, ");
        // Printed by json.dumps(value, sort_keys=True) of Python 3.
        assertThat(text(value, KeyText.PYTHON))
                .isEqualTo("{\"\": \"\", \"a\": {\"10\": 1, \"9\": 2, \"B\": 3, \"Z\": null, \"a\": 4, \"y\": true,"
                        + " \"\\u00e9\": \"caf\\u00e9 \\\"q\\\" \\\\ \\n\\u007f \\ud83d\\ude00\", \"\\uffff\": 2,"
                        + " \"\\ud83d\\ude00\": 1}, \"b\": [1, 1.0, 0.1, -2.5e-07, 1e+21, 123456789012345678, 100,"
                        + " 1e+16, 1.5e+300, 1e-05, 0.0001, -0.0, 1000000000000000.0, 12345.678,"
                        + " 9007199254740991]}");
        assertThat(KeyFormat.powertoolsPython().digestOf(IdempotencyKey.ofJson(value)))
                .isEqualTo("fae4f2030aba4fdbf1c80216807e8aaf");
    }

    @Test
    void digitsThatADoubleLosesAreKeptOrRefusedButNeverRounded() {
        assertThat(text("12345678901234567890.123", KeyText.CANONICAL)).isEqualTo("12345678901234567890.123");
        assertThatThrownBy(() -> text("9007199254740993", KeyText.TYPESCRIPT))
                .isInstanceOf(InvalidJsonException.class)
                .hasMessageContaining("more digits than a double keeps");
        assertThatThrownBy(() -> text("0.12345678901234567", KeyText.PYTHON)).isInstanceOf(InvalidJsonException.class);
        assertThatThrownBy(() -> text("1e400", KeyText.TYPESCRIPT)).isInstanceOf(InvalidJsonException.class);
    }

    @Test
    void aHugeExponentIsNotExpanded() {
        assertThat(text("1e999999999", KeyText.CANONICAL)).isEqualTo("1e+999999999");
        assertThat(text("1e-999999999", KeyText.CANONICAL)).isEqualTo("1e-999999999");
        assertThatThrownBy(() -> text("1e99999999999", KeyText.CANONICAL)).isInstanceOf(InvalidJsonException.class);
        assertThat(text("0e99999999999", KeyText.CANONICAL)).isEqualTo("0");
    }

    @Test
    void loneSurrogatesStayDifferent() {
        assertThat(text("\"\\ud800\"", KeyText.CANONICAL)).isEqualTo("\"\\ud800\"");
        assertThat(digest("\"\\ud800\"")).isNotEqualTo(digest("\"\\ud801\"")).isNotEqualTo(digest("\"?\""));
    }

    @Test
    void anObjectThatNamesAKeyTwiceIsRefused() {
        assertThatThrownBy(() -> IdempotencyKey.ofJson("{\"a\":1,\"a\":2}"))
                .isInstanceOf(InvalidJsonException.class)
                .hasMessageContaining("twice");
    }

    @Test
    void theDefaultIsSha256OfTheCanonicalTextInHexadecimal() {
        // printf '{"a":1}' | sha256sum
        assertThat(digest("{ \"a\" : 1.0 }"))
                .isEqualTo("015abd7f5cc57a2dd94b7590f04ad8084273905ee33ec5cebeae62276a97f862");
    }

    @Test
    void anExactTextIsHashedAsItIs() {
        // printf abc | md5sum: what Powertools for Java makes of the string "abc".
        assertThat(KeyFormat.powertoolsPython().digestOf(IdempotencyKey.exactly("abc")))
                .isEqualTo("900150983cd24fb0d6963f7d28e17f72");
    }

    @Test
    void anUnknownAlgorithmIsRefusedAndNotReplaced() {
        assertThatThrownBy(() -> new KeyFormat(KeyText.CANONICAL, "SHA-257", DigestText.HEX))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("SHA-257");
    }

    @Test
    void nullsAndEmptinessAreNoKey() {
        assertThat(IdempotencyKey.of((String) null).isMissing()).isTrue();
        assertThat(IdempotencyKey.of("").isMissing()).isTrue();
        assertThat(IdempotencyKey.exactly("").isMissing()).isTrue();
        for (String json : new String[] {"null", "\"\"", "{}", "[]", "[null,null]", "{\"a\":null}"}) {
            assertThat(IdempotencyKey.ofJson(json).isMissing()).as(json).isTrue();
        }
        for (String json : new String[] {"0", "false", "\" \"", "[0]", "{\"a\":\"\"}", "[[null]]"}) {
            assertThat(IdempotencyKey.ofJson(json).isMissing()).as(json).isFalse();
        }
    }

    private static String digest(String json) {
        return KeyFormat.standard().digestOf(IdempotencyKey.ofJson(json));
    }

    private static String text(String json, KeyText form) {
        return JsonText.write(IdempotencyKey.ofJson(json).value(), form);
    }
}
