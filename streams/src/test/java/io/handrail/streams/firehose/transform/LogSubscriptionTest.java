package io.handrail.streams.firehose.transform;

import static org.assertj.core.api.Assertions.assertThat;

import io.handrail.streams.firehose.FirehoseRecord;
import io.handrail.streams.firehose.FirehoseTransformer;
import io.handrail.streams.firehose.Transformed;
import io.handrail.testing.TestContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class LogSubscriptionTest {

    private static final String DATA = """
            {"messageType":"DATA_MESSAGE","owner":"123456789012","logGroup":"/aws/lambda/shop","logStream":"s1",\
            "subscriptionFilters":["all"],"policyLevel":"ACCOUNT","logEvents":[\
            {"id":"1","timestamp":1432826855000,"message":"START\\n","new":{"a":[1]}},\
            {"id":"2","timestamp":1432826855001,"message":"{\\"a\\":1}","extractedFields":{"a":"1"}}]}""";

    private final FirehoseTransformer<byte[], byte[]> chain =
            LogSubscription.create().then(NewlineDelimited.json());

    static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private String run(String text) throws Exception {
        return Steps.text(Steps.run(chain, gzip(text)));
    }

    @Test
    void eachLogEventComesOutWithWhereItWasLogged() throws Exception {
        String common = "{\"owner\":\"123456789012\",\"logGroup\":\"/aws/lambda/shop\",\"logStream\":\"s1\","
                + "\"subscriptionFilters\":[\"all\"],";

        assertThat(run(DATA))
                .isEqualTo(
                        common + "\"id\":\"1\",\"timestamp\":\"2015-05-28T15:27:35.000Z\",\"message\":\"START\\n\"}\n"
                                + common + "\"id\":\"2\",\"timestamp\":\"2015-05-28T15:27:35.001Z\","
                                + "\"message\":\"{\\\"a\\\":1}\",\"extractedFields\":{\"a\":\"1\"}}\n");
    }

    @Test
    void fieldsMayComeInAnyOrder() throws Exception {
        assertThat(run("{\"logEvents\":[{\"message\":\"m\",\"id\":\"1\"}],\"owner\":null,\"logGroup\":\"g\","
                        + "\"messageType\":\"DATA_MESSAGE\"}"))
                .isEqualTo("{\"logGroup\":\"g\",\"message\":\"m\",\"id\":\"1\"}\n");
    }

    @Test
    void controlMessagesAndEmptyOnesAreDropped() throws Exception {
        assertThat(run(DATA.replace("DATA_MESSAGE", "CONTROL_MESSAGE"))).isEqualTo("DROPPED");
        assertThat(run("{\"messageType\":\"DATA_MESSAGE\",\"logEvents\":[]}")).isEqualTo("DROPPED");
    }

    @Test
    void whatIsNotOfASubscriptionFails() throws Exception {
        assertThat(run(DATA.replace("DATA_MESSAGE", "secret")))
                .startsWith("FAILED $.messageType: ")
                .doesNotContain("secret");
        assertThat(run("{\"a\":1}")).startsWith("FAILED $.messageType: missing");
        assertThat(run("null")).startsWith("FAILED");
        assertThat(run("[]")).startsWith("FAILED");
        assertThat(run("secret")).startsWith("FAILED").doesNotContain("secret");
        assertThat(run(DATA.replace("1432826855000", "\"secret\"")))
                .startsWith("FAILED")
                .doesNotContain("secret");
        assertThat(Steps.text(chain, "no gzip")).isEqualTo("FAILED $: the data is not gzip data");
    }

    @Test
    void aRecordThatUnpacksToTooMuchFailsAlone() throws Exception {
        String large = DATA.replace("START", "x".repeat(5_000));
        LogSubscription step = LogSubscription.create().limits(4_000, 100_000);

        List<Transformed<JsonObjects>> results = step.transformAll(
                List.of(FirehoseRecord.of("1", gzip(large)), FirehoseRecord.of("2", gzip(DATA))), TestContext.create());

        assertThat(results.get(0)).isInstanceOf(Transformed.Failed.class);
        assertThat(results.get(1)).isInstanceOf(Transformed.Ok.class);
    }

    @Test
    void allRecordsOfAnInvocationTogetherHaveALimit() throws Exception {
        LogSubscription step = LogSubscription.create().limits(DATA.length(), DATA.length() * 2);
        FirehoseRecord<byte[]> record = FirehoseRecord.of("1", gzip(DATA));

        assertThat(step.transformAll(List.of(record, record, record), TestContext.create()))
                .extracting(result -> result instanceof Transformed.Ok)
                .containsExactly(true, true, false);
    }
}
