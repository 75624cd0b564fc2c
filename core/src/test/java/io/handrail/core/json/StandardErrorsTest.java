package io.handrail.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.google.gson.reflect.TypeToken;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a document: the path, what was expected, what was found, and never the value. */
class StandardErrorsTest {

    enum Colour {
        RED,
        BLUE
    }

    @SuppressWarnings("ArrayRecordComponent")
    record All(
            byte b,
            short s,
            int i,
            long l,
            float f,
            double d,
            boolean z,
            char c,
            String text,
            Integer boxed,
            BigDecimal decimal,
            BigInteger whole,
            Colour colour,
            Instant at,
            byte[] bytes,
            List<Integer> list,
            Map<Integer, String> map,
            SortedSet<String> sorted,
            Object any,
            All next) {}

    static final class Bean {
        int count;
        Strict strict;
    }

    static final class Strict {
        Strict() {
            throw new IllegalStateException("not today");
        }
    }

    record Failing(int n) {
        Failing {
            if (n == 1) {
                throw new IllegalStateException();
            }
            if (n == 2) {
                throw new StackOverflowError("deep");
            }
        }
    }

    record Odd(int n) {
        @Override
        public int hashCode() {
            throw new UnsupportedOperationException("no hash");
        }
    }

    private static final JsonBinding<All> ALL = JsonCodec.standard().bind(All.class);

    private static InvalidJsonException error(Type type, String json) {
        JsonBinding<Object> binding = JsonCodec.standard().bind(type);
        Throwable thrown = catchThrowable(() -> binding.parse(json));
        assertThat(thrown).isInstanceOf(InvalidJsonException.class);
        return (InvalidJsonException) thrown;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "b       | 128           | expected a byte (a whole number from -128 to 127) but found another number",
                "s       | -32769        | expected a short (a whole number from -32768 to 32767) but found another number",
                "i       | 1.5           | expected an int (a whole number from -2147483648 to 2147483647) but found another number",
                "i       | 2147483648    | expected an int (a whole number from -2147483648 to 2147483647) but found another number",
                "i       | null          | expected an int (a whole number from -2147483648 to 2147483647) but found null",
                "i       | \"7x\"        | expected an int (a whole number from -2147483648 to 2147483647) but found another string",
                "i       | \"\"          | expected an int (a whole number from -2147483648 to 2147483647) but found another string",
                "i       | \"1e1000000000\" | expected an int (a whole number from -2147483648 to 2147483647) but found another string",
                "i       | []            | expected an int (a whole number from -2147483648 to 2147483647) but found an array",
                "boxed   | true          | expected an int (a whole number from -2147483648 to 2147483647) but found a boolean",
                "l       | 9223372036854775808 | expected a long (a whole number from -9223372036854775808 to 9223372036854775807) but found another number",
                "f       | 1e39          | expected a float (a number up to 3.4e38) but found another number",
                "d       | 1e309         | expected a double (a number up to 1.8e308) but found another number",
                "d       | \"NaN\"       | expected a double (a number up to 1.8e308) but found another string",
                "d       | \"0x1p3\"     | expected a double (a number up to 1.8e308) but found another string",
                "d       | null          | expected a double (a number up to 1.8e308) but found null",
                "z       | 1             | expected a boolean but found a number",
                "z       | \"yes\"       | expected a boolean but found another string",
                "z       | null          | expected a boolean but found null",
                "c       | \"ab\"        | expected a string of one character but found another string",
                "c       | null          | expected a string of one character but found null",
                "text    | {}            | expected a string but found an object",
                "decimal | 1e1000000000  | expected a number (of at most 10000 digits) but found another number",
                "decimal | \"abc\"       | expected a number (of at most 10000 digits) but found another string",
                "whole   | 1.5           | expected a whole number (of at most 10000 digits) but found another number",
                "whole   | 1e1000000000  | expected a whole number (of at most 10000 digits) but found another number",
                "colour  | \"GREEN\"     | expected one of RED, BLUE but found another string",
                "colour  | {}            | expected one of RED, BLUE but found an object",
                "at      | \"today\"     | expected text for Instant, such as 2026-01-31T12:00:00Z but found another string",
                "bytes   | \"?\"         | expected base64 text but found another string",
                "bytes   | [1]           | expected base64 text but found an array",
                "list    | {}            | expected an array but found an object",
                "map     | []            | expected an object but found an array",
                "sorted  | \"a\"         | expected an array but found a string",
                "any     | 1e1000000000  | expected a number of at most 10000 digits but found another number",
                "next    | \"a\"         | expected an object but found a string",
            })
    void theSentenceNamesThePathTheExpectedAndTheFound(String field, String value, String problem) {
        InvalidJsonException e = error(All.class, "{\"next\":{\"" + field + "\":" + value + "}}");
        assertThat(e.path()).isEqualTo("$.next." + field);
        assertThat(e.problem()).isEqualTo(problem);
        assertThat(e).hasMessage("$.next." + field + ": " + problem).hasNoCause();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"list\":[1,2,\"x\"]}       | $.list[2]",
                "{\"list\":[1,2,1.5]}         | $.list[2]",
                "{\"list\":[1,2,{}]}          | $.list[2]",
                "{\"map\":{\"1\":{}}}         | $.map.1",
                "{\"map\":{\"x\":\"a\"}}      | $.map.x",
                "{\"map\":{\"1\":\"\",\"1\":\"\"}} | $.map.1",
                "{\"any\":{\"a\":1,\"a\":2}}  | $.any.a",
                "{\"sorted\":[\"a\",null]}    | $.sorted[1]",
                "{\"next\":{\"next\":{\"list\":[null,[]]}}} | $.next.next.list[1]",
            })
    void thePathLeadsToTheValue(String json, String path) {
        assertThat(error(All.class, json).path()).isEqualTo(path);
    }

    @Test
    void aKeyOrAnElementThatDoesNotFitSaysWhy() {
        assertThat(error(All.class, "{\"map\":{\"x\":\"a\"}}").problem())
                .startsWith("expected an int")
                .endsWith("as the key but found another name");
        assertThat(error(All.class, "{\"map\":{\"1\":\"\",\"1.0\":\"\"}}").problem())
                .isEqualTo("the key occurs twice");
        assertThat(error(All.class, "{\"sorted\":[null]}").problem())
                .isEqualTo("expected no null in a sorted set or a queue");
    }

    @Test
    void nullForAPrimitiveIsAnErrorInABeanToo() {
        assertThat(error(Bean.class, "{\"count\":null}").path()).isEqualTo("$.count");
    }

    @Test
    void whatAConstructorThrowsHasThePathOfItsObject() {
        InvalidJsonException bean = error(Bean.class, "{\"strict\":{}}");
        assertThat(bean).hasMessage("$.strict: not today").hasCauseInstanceOf(IllegalStateException.class);
        InvalidJsonException record = error(new TypeToken<List<Failing>>() {}.getType(), "[{\"n\":0},{\"n\":1}]");
        assertThat(record).hasMessage("$[1]: java.lang.IllegalStateException");
        InvalidJsonException element = error(new TypeToken<Set<Odd>>() {}.getType(), "[{}]");
        assertThat(element).hasMessage("$[0]: no hash");
    }

    @Test
    void anErrorThatAConstructorThrowsStaysTheErrorItIs() {
        JsonBinding<Failing> binding = JsonCodec.standard().bind(Failing.class);
        assertThatThrownBy(() -> binding.parse("{\"n\":2}"))
                .isInstanceOf(StackOverflowError.class)
                .hasMessage("deep");
    }

    @Test
    void malformedDocumentsAreToldApart() {
        assertThat(error(All.class, "").problem()).isEqualTo("the document is empty");
        assertThat(error(All.class, "{\"i\":1").problem()).isEqualTo("the document ends too early");
        assertThat(error(All.class, "{\"i\":01}").problem()).isEqualTo("not well-formed JSON");
        assertThat(error(All.class, "{} {}").problem()).isEqualTo("the document goes on after its value");
        assertThat(error(Object.class, "[".repeat(300)).problem()).isEqualTo("nested deeper than 255 levels");
        assertThat(error(All.class, "{\"next\":".repeat(300)).problem()).isEqualTo("nested deeper than 255 levels");
        assertThat(error(All.class, "{\"unknown\":" + "[".repeat(300)).problem())
                .isEqualTo("nested deeper than 255 levels");
    }

    @Test
    void aNumberBeyondGsonsReaderIsAnErrorUnlessItIsAString() {
        String digits = "1".repeat(1024);
        assertThat(error(BigDecimal.class, digits).problem()).isEqualTo("not well-formed JSON");
        assertThat(JsonCodec.standard().bind(BigDecimal.class).parse('"' + digits + '"'))
                .isEqualTo(new BigDecimal(digits));
    }

    @Test
    void aPathOfMegabytesIsCut() {
        String key = "k".repeat(1_000_000);
        assertThat(error(All.class, "{\"map\":{\"" + key + "\":1}}").getMessage())
                .hasSizeLessThan(600);
    }

    @Test
    void readersByHandGetTheSameSentences() {
        assertThatThrownBy(() -> Json.parse("[{\"a\":1}]", in -> {
                    in.beginArray();
                    return in.nextString();
                }))
                .isInstanceOf(InvalidJsonException.class)
                .hasMessage("$[0]: expected a string but found an object");
        assertThatThrownBy(() -> Json.parse("{}", in -> {
                    in.beginArray();
                    return null;
                }))
                .hasMessage("$: expected an array but found an object");
        assertThatThrownBy(() -> Json.parse("1e999", in -> in.nextDouble()))
                .hasMessage("$: not a number that fits here")
                .satisfies(e -> JsonCodecContract.assertThatNothingSays("Infinity", e));
        assertThatThrownBy(() -> Json.parse("12345678901", in -> in.nextInt()))
                .hasMessage("$: not a number that fits here")
                .hasNoCause();
    }

    @Test
    void aRecordWithNothingWrongIsRead() {
        assertThat(ALL.parse("{\"i\":1,\"next\":{\"b\":-128}}").next().b()).isEqualTo((byte) -128);
    }
}
