package io.handrail.streams.firehose;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.Context;
import com.google.gson.JsonObject;
import io.handrail.testing.Events;
import io.handrail.testing.TestContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class FirehoseTransformerTest {

    private static final FirehoseTransformer<String, Integer> PARSE =
            record -> record.data().isEmpty()
                    ? Transformed.dropped()
                    : Transformed.ok(Integer.parseInt(record.data()), Map.of("step", "parse", "parsed", "yes"));

    private static final FirehoseTransformer<Object, String> LINE = record -> Transformed.ok(record.data() + "\n");

    /** Looks up the names of all numbers at once. */
    private static final class Names implements FirehoseTransformer<Integer, String> {

        private final List<Set<Integer>> lookups = new ArrayList<>();

        @Override
        public Transformed<String> transform(FirehoseRecord<Integer> record) {
            lookups.add(Set.of(record.data()));
            return named(record);
        }

        @Override
        public List<Transformed<String>> transformAll(List<FirehoseRecord<Integer>> records, Context context) {
            Set<Integer> wanted = new TreeSet<>();
            records.forEach(record -> wanted.add(record.data()));
            lookups.add(wanted);
            return records.stream().map(Names::named).toList();
        }

        private static Transformed<String> named(FirehoseRecord<Integer> record) {
            return record.data() < 0
                    ? Transformed.failed("nobody has a name below zero")
                    : Transformed.ok("n" + record.data(), Map.of("step", "name"));
        }
    }

    private static final class Named extends FirehoseChainHandler<String, String> {

        Named(FirehoseTransformer<String, String> chain) {
            super(chain);
        }
    }

    private final Names names = new Names();
    private final FirehoseTransformer<String, String> chain = PARSE.then(names).then(LINE);

    @Test
    void aChainLooksUpOnceForAllRecordsAndOneThatFailsFailsAlone() throws Exception {
        Answers answers = Answers.of(
                new Named(chain),
                Events.firehose()
                        .record("1")
                        .record("x")
                        .record("")
                        .record("-5")
                        .record(new byte[] {(byte) 0xff})
                        .record("2")
                        .json());

        assertThat(answers.results())
                .containsExactly("Ok", "ProcessingFailed", "Dropped", "ProcessingFailed", "ProcessingFailed", "Ok");
        assertThat(answers.text(0)).isEqualTo("n1\n");
        assertThat(answers.text(5)).isEqualTo("n2\n");
        assertThat(names.lookups).containsExactly(Set.of(1, -5, 2));
        JsonObject keys = answers.records().get(0).getAsJsonObject("metadata").getAsJsonObject("partitionKeys");
        assertThat(keys.get("parsed").getAsString()).isEqualTo("yes");
        assertThat(keys.get("step").getAsString()).as("the later word counts").isEqualTo("name");
    }

    @Test
    void aStepThatNoRecordReachesIsNotRun() throws Exception {
        Answers answers = Answers.of(
                new Named(chain), Events.firehose().record("x").record("").json());
        assertThat(answers.results()).containsExactly("ProcessingFailed", "Dropped");
        assertThat(names.lookups).isEmpty();
    }

    @Test
    void oneRecordGoesThroughAChainAsWell() throws Exception {
        assertThat(chain.transform(FirehoseRecord.of("1", "7")))
                .isEqualTo(Transformed.ok("n7\n", Map.of("step", "name", "parsed", "yes")));
        assertThat(chain.transform(FirehoseRecord.of("1", ""))).isEqualTo(Transformed.dropped());
        assertThat(chain.transform(FirehoseRecord.of("1", "-1"))).isInstanceOf(Transformed.Failed.class);
        assertThatThrownBy(() -> chain.transform(FirehoseRecord.of("1", "x")))
                .isInstanceOf(NumberFormatException.class);
    }

    @Test
    void aBatchThatFailsAsAWholeEndsTheInvocation() {
        FirehoseTransformer<String, String> broken = new FirehoseTransformer<>() {
            @Override
            public Transformed<String> transform(FirehoseRecord<String> record) {
                return Transformed.ok(record.data());
            }

            @Override
            public List<Transformed<String>> transformAll(List<FirehoseRecord<String>> records, Context context) {
                return List.of();
            }
        };
        FirehoseEvent event = new FirehoseEvent(
                null, null, null, null, null, List.of(new FirehoseEvent.Entry("1", "YQ==", null, null, null)));
        assertThatThrownBy(() -> new Named(broken.then(LINE)).handle(event, TestContext.create()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("was given 1 records and returned 0 results");
    }

    @Test
    void aStepKeepsWhereTheRecordCameFrom() throws Exception {
        FirehoseTransformer<String, String> source = record -> {
            KinesisRecordMetadata kinesis = record.kinesis();
            return Transformed.ok(kinesis == null ? "none" : String.valueOf(kinesis.partitionKey()));
        };
        FirehoseTransformer<String, String> same = record -> Transformed.ok(record.data());
        String event = Events.firehose()
                .fromKinesis("clicks")
                .record("k7", "a".getBytes(UTF_8))
                .json();
        assertThat(Answers.of(new Named(same.then(source)), event).text(0)).isEqualTo("k7");
    }
}
