package io.handrail.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.stream.JsonReader;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class JsonTextTest {

    private static String second(JsonReader in) throws IOException {
        in.beginArray();
        in.skipValue();
        String text = Json.text(in);
        in.skipValue();
        in.endArray();
        return text;
    }

    private static String text(String value) {
        return Json.parse("[0, " + value + " , 1]", JsonTextTest::second);
    }

    private static String values(JsonReader in) throws IOException {
        in.beginArray();
        String first = Json.nullableString(in) + " " + Json.skipNull(in) + " " + Json.nullableString(in);
        String values = first + " " + Json.nullableString(in) + " " + Json.nullableString(in);
        in.endArray();
        return values;
    }

    @Test
    void theNextValueComesOutAsItWasWithoutWhiteSpace() {
        assertThat(text("{ \"a\" : [ 1, null, true, {} ], \"b\": \"\\u00e9 \\\"\" }"))
                .isEqualTo("{\"a\":[1,null,true,{}],\"b\":\"\u00e9 \\\"\"}");
        assertThat(text("\"text\"")).isEqualTo("\"text\"");
        assertThat(text("null")).isEqualTo("null");
    }

    @Test
    void numbersKeepTheirDigits() {
        assertThat(text("12345678901234567890.10")).isEqualTo("12345678901234567890.10");
        assertThat(text("1E+2")).isEqualTo("1E+2");
    }

    @Test
    void charactersThatMustBeEscapedAre() {
        assertThat(text("{\"\\u0001\\n\":\"\\\\ \\/ \\u001f\\u2028 \\ud83d\\ude00\"}"))
                .isEqualTo("{\"\\u0001\\n\":\"\\\\ / \\u001f\u2028 \ud83d\ude00\"}");
        // Alone it has no UTF-8.
        assertThat(text("\"\\ud83d\"")).isEqualTo("\"\\ud83d\"");
    }

    @Test
    void aNullIsPassedOverAndNothingElse() {
        String values = Json.parse("[null,\"a\",1.50,\"\"]", JsonTextTest::values);
        assertThat(values).isEqualTo("null false a 1.50 ");
    }

    @Test
    void aValueThatIsCutIsInvalid() {
        assertThatThrownBy(() -> Json.parse("{\"a\":", Json::text)).isInstanceOf(InvalidJsonException.class);
    }
}
