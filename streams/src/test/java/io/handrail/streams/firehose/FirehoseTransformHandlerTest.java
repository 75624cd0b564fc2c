package io.handrail.streams.firehose;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.Context;
import io.handrail.core.json.InvalidJsonException;
import io.handrail.testing.Events;
import io.handrail.testing.FirehoseEventBuilder;
import io.handrail.testing.TestContext;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FirehoseTransformHandlerTest {

    private static final String GOOD = "{\"id\":\"o-1\",\"amount\":2}";

    /** Remembers what it saw, and fails in its hook. */
    private static final class Seen extends FirehoseTransformHandler<String, byte[]> {

        private final List<FirehoseRecord<String>> records = new ArrayList<>();
        private final List<String> failures = new ArrayList<>();

        @Override
        protected Transformed<byte[]> transform(FirehoseRecord<String> record, Context context) throws Exception {
            records.add(record);
            if (record.data().startsWith("!")) {
                throw new IOException("as told");
            }
            return Transformed.ok(record.data().getBytes(UTF_8));
        }

        @Override
        protected void onFailure(String recordId, Transformed.Failed<byte[]> failure, Context context) {
            failures.add(recordId + ": " + failure.reason());
            throw new IllegalStateException("the hook fails too");
        }
    }

    @Test
    void everyRecordIsAnsweredInAwsWordsWithItsMetadata() throws Exception {
        String event = Events.firehose()
                .record(GOOD)
                .record("{\"id\":\"o-2\",\"amount\":0}")
                .record("{\"id\":\"o-3\",\"amount\":-1}")
                .json();
        Answers answers = Answers.of(new Orders(), event);

        assertThat(answers.ids()).isEqualTo(Answers.idsOf(event));
        assertThat(answers.results()).containsExactly("Ok", "Dropped", "ProcessingFailed");
        assertThat(answers.text(0)).isEqualTo("o-1\n");
        assertThat(answers.records().get(0).get("metadata"))
                .hasToString("{\"partitionKeys\":{\"size\":\"small\"},\"otfMetadata\":{"
                        + "\"destinationDatabaseName\":\"shop\",\"destinationTableName\":\"orders\","
                        + "\"operation\":\"update\"}}");
        assertThat(answers.records().get(1).keySet()).containsExactly("recordId", "result");
        assertThat(answers.records().get(2).keySet()).containsExactly("recordId", "result");
    }

    @Test
    void aRecordThatCannotBeReadFailsAloneAndIsLoggedWithoutItsData() throws Exception {
        TestContext context = TestContext.create();
        Answers answers = Answers.of(
                new Orders(),
                Events.firehose()
                        .rawRecord("not-base64", "%%%")
                        .record("secret but not JSON")
                        .record(new byte[] {(byte) 0xff})
                        .record("")
                        .record(GOOD)
                        .json(),
                context);

        assertThat(answers.results())
                .containsExactly("ProcessingFailed", "ProcessingFailed", "ProcessingFailed", "ProcessingFailed", "Ok");
        assertThat(context.logs()).hasSize(4).noneMatch(line -> line.contains("secret"));
        assertThat(context.logs().get(0)).contains("record not-base64 failed: its data could not be decoded");
    }

    @Test
    void aThrowFailsThatRecordAloneAndTheHookIsTold() throws Exception {
        Seen seen = new Seen();
        TestContext context = TestContext.create();
        Answers answers = Answers.of(
                seen, Events.firehose().record("a").record("!").record("c").json(), context);

        assertThat(answers.results()).containsExactly("Ok", "ProcessingFailed", "Ok");
        assertThat(seen.failures).containsExactly(answers.ids().get(1) + ": the transformation failed");
        assertThat(context.logs().get(0)).contains("java.io.IOException: as told");
        assertThat(context.logs().get(1)).contains("the hook fails too");
    }

    @Test
    void anIdThatComesTwiceFailsOnceAndNothingOfItGoesOn() throws Exception {
        Seen seen = new Seen();
        Answers answers = Answers.of(
                seen,
                Events.firehose()
                        .rawRecord("1", "YQ==")
                        .rawRecord("2", "Yg==")
                        .rawRecord("1", "Yw==")
                        .json());

        assertThat(answers.ids()).containsExactly("1", "2");
        assertThat(answers.results()).containsExactly("ProcessingFailed", "Ok");
        assertThat(seen.records).hasSize(1);
    }

    @Test
    void anEmptyBatchHasAnEmptyAnswerAndARecordWithoutDataIsEmpty() throws Exception {
        assertThat(Answers.of(new Seen(), Events.firehose().json()).json()).isEqualTo("{\"records\":[]}");
        String withoutData = "{\"records\":[{\"recordId\":\"1\"},{\"recordId\":\"2\",\"data\":null}],\"more\":{}}";
        assertThat(Answers.of(new Seen(), withoutData).json())
                .isEqualTo("{\"records\":[{\"recordId\":\"1\",\"result\":\"Ok\",\"data\":\"\"},"
                        + "{\"recordId\":\"2\",\"result\":\"Ok\",\"data\":\"\"}]}");
    }

    @Test
    void anEventWithoutRecordsOrIdsIsRefused() {
        assertThatThrownBy(() -> Answers.of(new Seen(), "{\"Records\":[]}"))
                .isInstanceOf(InvalidJsonException.class)
                .hasMessageContaining("not an event of a Firehose transformation");
        assertThatThrownBy(() -> Answers.of(new Seen(), "{\"records\":[{\"data\":\"\"}]}"))
                .isInstanceOf(InvalidJsonException.class)
                .hasMessage("$.records[0]: recordId is missing");
    }

    @Test
    void awsOwnSampleOfAKinesisSourceIsReadInFull() throws Exception {
        Seen seen = new Seen();
        Answers answers = Answers.of(seen, resource("kinesis.json"));

        assertThat(answers.results()).containsExactly("Ok", "Ok");
        FirehoseRecord<String> first = seen.records.get(0);
        assertThat(first.data()).isEqualTo("Hello World");
        assertThat(first.approximateArrivalTimestamp()).isEqualTo(Instant.ofEpochMilli(1507217624302L));
        KinesisRecordMetadata kinesis = first.kinesis();
        assertThat(kinesis).isNotNull();
        assertThat(kinesis.partitionKey()).isEqualTo("4d1ad2b9-24f8-4b9d-a088-76e9947c317a");
        assertThat(kinesis.shardId()).isEqualTo("shardId-000000000000");
        assertThat(kinesis.subsequenceNumber()).hasValue(123456);
        assertThat(kinesis.sequenceNumber()).startsWith("4954698668313554428");
    }

    @Test
    void awsOwnSampleOfAnMskSourceIsAnsweredWithAKafkaRecordValue() throws Exception {
        Seen seen = new Seen();
        Answers answers = Answers.of(seen, resource("msk.json"));

        assertThat(answers.records().get(0).keySet()).containsExactly("recordId", "result", "kafkaRecordValue");
        assertThat(answers.text(0)).isEqualTo("{\"Name\":\"Hello World\"}");
        MskRecordMetadata msk = seen.records.get(0).msk();
        assertThat(msk).isNotNull();
        assertThat(msk.offset()).isEqualTo("0");
        assertThat(msk.approximateArrivalTimestamp()).isEqualTo(Instant.ofEpochMilli(1716369573887L));
    }

    @Test
    void timesAndNumbersAreReadAsSampleEventsWriteThem() throws Exception {
        Seen seen = new Seen();
        Answers.of(seen, """
                {"records":[{"recordId":"1","data":"","approximateArrivalTimestamp":"soon","kinesisRecordMetadata":
                {"approximateArrivalTimestamp":"2012-04-23T18:25:43.511Z","subsequenceNumber":"","more":[1]}}]}""");

        FirehoseRecord<String> record = seen.records.get(0);
        assertThat(record.approximateArrivalTimestamp()).isNull();
        KinesisRecordMetadata kinesis = record.kinesis();
        assertThat(kinesis).isNotNull();
        assertThat(kinesis.approximateArrivalTimestamp()).isEqualTo(Instant.parse("2012-04-23T18:25:43.511Z"));
        assertThat(kinesis.subsequenceNumber()).isEmpty();
    }

    @Test
    void whenTimeIsNearlyOverTheRestIsPutBackUntouchedButNeverTheFirst() throws Exception {
        List<FirehoseRecord<byte[]>> back = new ArrayList<>();
        Inflate late = new Inflate(1, Taking.into(back)) {
            @Override
            protected Duration margin(Duration remaining) {
                return remaining.plusSeconds(1);
            }
        };
        FirehoseEventBuilder event = Events.firehose().record("a").record("b").record("c");
        assertThat(Answers.of(late, event.json()).results()).containsExactly("Ok", "Dropped", "Dropped");
        assertThat(back).extracting(record -> new String(record.data(), UTF_8)).containsExactly("b", "c");

        back.clear();
        assertThat(Answers.of(late, event.fromMsk().json()).results())
                .as("a topic takes nothing back")
                .containsExactly("Ok", "Ok", "Ok");
    }

    static String resource(String name) throws IOException {
        try (InputStream in = FirehoseTransformHandlerTest.class.getResourceAsStream("/firehose/" + name)) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }
}
