package io.handrail.streams.firehose.transform;

import static org.assertj.core.api.Assertions.assertThat;

import io.handrail.streams.firehose.FirehoseTransformer;
import io.handrail.streams.log.AccessLog;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParseStepTest {

    private static final String LINE = "10.0.0.1 - - [10/Oct/2000:13:55:36 +0000] \"GET /a HTTP/1.1\" 200 5";

    private final FirehoseTransformer<byte[], byte[]> json = ParseStep.json().then(NewlineDelimited.json());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":1}{\"b\":\"}\\\"{\"}",
                "{\"a\":1}\n{\"b\":\"}\\\"{\"}\n",
                " {\"a\" : 1}\r\n\r\n {\"b\":\"}\\\"{\"}\t",
                "[{\"a\":1},\n{\"b\":\"}\\\"{\"}]"
            })
    void objectsOneAfterTheOtherComeOutOnALineEach(String data) throws Exception {
        assertThat(Steps.text(json, data)).isEqualTo("{\"a\":1}\n{\"b\":\"}\\\"{\"}\n");
    }

    @Test
    void numbersAndTextsStayWhatTheyAre() throws Exception {
        String object =
                "{\"n\":12345678901234567890,\"d\":1.10,\"e\":1E+5,\"t\":\"é <&\\u0000\\ud83d\\ude00\",\"l\":[1,[],{}]}";

        assertThat(Steps.text(json, object)).isEqualTo(object.replace("\\ud83d\\ude00", "😀") + "\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":1",
                "{\"a\":secret}",
                "secret",
                "\"secret\"",
                "{\"a\":1,\"a\":\"secret\"}",
                "{\"a\":1} secret"
            })
    void whatIsNotAnObjectFailsTheRecordWithAReasonThatDoesNotRepeatIt(String data) throws Exception {
        assertThat(Steps.text(json, data)).startsWith("FAILED $").doesNotContain("secret");
    }

    @Test
    void bytesThatAreNotUtf8FailTheRecord() throws Exception {
        assertThat(Steps.text(Steps.run(json, new byte[] {'{', (byte) 0xff, '}'})))
                .isEqualTo("FAILED $: the bytes are not UTF-8");
    }

    @Test
    void aRecordWithNothingInItIsDropped() throws Exception {
        for (String data : List.of("", "\n", " \r\n\t", "[]")) {
            assertThat(Steps.text(json, data)).isEqualTo("DROPPED");
        }
    }

    @Test
    void linesOfALogAreReadOneByOneAndAMalformedOneFailsTheRecordUnlessToldOtherwise() throws Exception {
        ParseStep log = ParseStep.accessLog(AccessLog.standard());
        String data = LINE + "\r\nno line\n" + LINE.replace("/a", "/b");
        String a = "{\"host\":\"10.0.0.1\",\"time\":\"2000-10-10T13:55:36.000Z\",\"method\":\"GET\",\"path\":\"/a\","
                + "\"protocol\":\"HTTP/1.1\",\"status\":200,\"bytes\":5}\n";
        String b = a.replace("/a", "/b");

        assertThat(Steps.text(log.then(NewlineDelimited.json()), data))
                .startsWith("FAILED Not a line of an access log");
        assertThat(Steps.text(log.onMalformed(Fate.DROP).then(NewlineDelimited.json()), data))
                .isEqualTo(a + b);
        assertThat(Steps.text(log.onMalformed(Fate.KEEP).then(NewlineDelimited.json()), data))
                .isEqualTo(a + "{\"unparsed\":\"no line\"}\n" + b);
        assertThat(Steps.text(log.onMalformed(Fate.DROP).then(NewlineDelimited.json()), "no line"))
                .isEqualTo("DROPPED");
    }

    @Test
    void theTextOfAFieldIsTakenApartInItsPlace() throws Exception {
        FieldParser parser = FieldParser.of("message", TextFormat.json());

        assertThat(Steps.json(parser, "{\"id\":1,\"message\":\"{\\\"a\\\":2}\\n\"}{\"id\":2}{\"id\":3,\"message\":4}"))
                .isEqualTo("{\"id\":1,\"message\":{\"a\":2}}\n{\"id\":2}\n{\"id\":3,\"message\":4}\n");
        String text = "{\"message\":\"START\"}{\"message\":\"{}\"}";
        assertThat(Steps.json(parser, text)).startsWith("FAILED");
        assertThat(Steps.json(parser.onMalformed(Fate.DROP), text)).isEqualTo("{\"message\":{}}\n");
        assertThat(Steps.json(parser.onMalformed(Fate.KEEP), text))
                .isEqualTo("{\"message\":\"START\"}\n{\"message\":{}}\n");
    }

    @Test
    void theTextOfOneFieldGoesOutOnALineOfItsOwn() throws Exception {
        FirehoseTransformer<byte[], byte[]> text = ParseStep.json().then(NewlineDelimited.text("m"));

        assertThat(Steps.text(text, "{\"m\":\"a\\r\\nb\\n\"}{\"m\":\"c\"}")).isEqualTo("a b\nc\n");
        assertThat(Steps.text(text, "{\"n\":\"a\"}")).startsWith("FAILED $.m: ");
    }
}
