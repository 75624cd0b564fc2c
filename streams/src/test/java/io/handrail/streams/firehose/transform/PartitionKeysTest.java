package io.handrail.streams.firehose.transform;

import static org.assertj.core.api.Assertions.assertThat;

import io.handrail.streams.firehose.FirehoseTransformer;
import io.handrail.streams.firehose.Transformed;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartitionKeysTest {

    private static Map<String, String> keys(PartitionKeys step, String json) throws Exception {
        FirehoseTransformer<byte[], JsonObjects> chain = ParseStep.json().then(step);
        Transformed<JsonObjects> result = Steps.run(chain, json.getBytes(StandardCharsets.UTF_8));
        return result instanceof Transformed.Ok<JsonObjects> ok
                ? ok.metadata().partitionKeys()
                : Map.of("failed", ((Transformed.Failed<JsonObjects>) result).reason());
    }

    @Test
    void keysComeFromFieldsAndFromATime() throws Exception {
        PartitionKeys step = PartitionKeys.create()
                .field("country", "user.country", "unknown")
                .time("at");

        assertThat(keys(step, "{\"user\":{\"country\":\"DE\"},\"at\":\"2026-11-23T00:30:00+01:00\"}"))
                .isEqualTo(Map.of("country", "DE", "year", "2026", "month", "11", "day", "22", "hour", "23"));
        assertThat(keys(step, "{\"user\":{\"country\":\"\"},\"at\":1763892000}"))
                .containsEntry("country", "unknown");
    }

    @Test
    void aRecordWithoutAValueFails() throws Exception {
        assertThat(keys(PartitionKeys.create().field("c", "c"), "{\"d\":1}").get("failed"))
                .isEqualTo("The partition key c has no value in the record");
        assertThat(keys(PartitionKeys.create().time("t"), "{\"t\":\"soon\"}").get("failed"))
                .contains("no time");
    }

    @Test
    void aRecordWhoseObjectsBelongToDifferentPartitionsFails() throws Exception {
        PartitionKeys step = PartitionKeys.create().field("c", "c");

        assertThat(keys(step, "{\"c\":1}{\"c\":\"1\"}")).isEqualTo(Map.of("c", "1"));
        assertThat(keys(step, "{\"c\":1}{\"c\":2}").get("failed")).contains("differ");
        assertThat(keys(step.ofFirstObject(), "{\"c\":1}{\"c\":2}")).isEqualTo(Map.of("c", "1"));
    }

    @ParameterizedTest
    @CsvSource({"../../other, .._.._other", "a/b c, a_b_c", ".., _", "\\u0000, _", "é@1.2, é@1.2", "' x ', x"})
    void aValueCannotLeaveItsFolder(String value, String key) throws Exception {
        assertThat(keys(PartitionKeys.create().field("c", "c"), "{\"c\":\"" + value + "\"}"))
                .isEqualTo(Map.of("c", key));
    }

    @Test
    void aValueTooLongForAKeyFails() throws Exception {
        PartitionKeys step = PartitionKeys.create().field("c", "c");

        assertThat(keys(step, "{\"c\":\"" + "x".repeat(128) + "\"}")).containsKey("c");
        assertThat(keys(step, "{\"c\":\"" + "x".repeat(129) + "\"}").get("failed"))
                .contains("128");
    }
}
