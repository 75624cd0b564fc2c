package io.handrail.streams.firehose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.handrail.testing.Events;
import io.handrail.testing.FirehoseEventBuilder;
import io.handrail.testing.FirehoseFake;
import io.handrail.testing.InvocationResult;
import io.handrail.testing.KinesisFake;
import io.handrail.testing.LambdaRuntime;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Under AWS's runtime client, from JSON to JSON. */
class FirehoseTransformHandlerIT {

    @BeforeEach
    void runtimeClientRunsHere() {
        assumeTrue(LambdaRuntime.canFork(), "AWS's runtime client runs on 64-bit Linux only");
    }

    @Test
    void sampleEventsEmptyBatchesUnknownFieldsAndMalformedRecords() throws Exception {
        try (LambdaRuntime function = LambdaRuntime.forked(Orders.class).start()) {
            assertThat(answer(function, Events.firehose().json()).records()).isEmpty();
            for (String sample : List.of("direct-put.json", "kinesis.json", "msk.json")) {
                String event = FirehoseTransformHandlerTest.resource(sample);
                Answers answers = answer(function, event);
                assertThat(answers.ids()).isEqualTo(Answers.idsOf(event));
                // Those say hello in words; the third is JSON, an order of nothing.
                assertThat(answers.results()).containsOnly(sample.equals("msk.json") ? "Dropped" : "ProcessingFailed");
            }
            Answers answers = answer(
                    function,
                    Events.firehose()
                            .rawRecord("broken", "%%%")
                            .record("{\"id\":\"o-1\",\"amount\":1,\"more\":[{}]}")
                            .record("[]")
                            .json()
                            .replace("\"region\"", "\"new\":{\"a\":[1]},\"region\""));
            assertThat(answers.results()).containsExactly("ProcessingFailed", "Ok", "ProcessingFailed");
            assertThat(answers.text(1)).isEqualTo("o-1\n");
            assertThat(function.invoke("{}").isError()).isTrue();
        }
    }

    @Test
    void whatInflatesPastTheLimitIsPutBackByClientsFromTheEnvironment() {
        try (FirehoseFake firehose = FirehoseFake.start();
                KinesisFake kinesis = KinesisFake.start();
                LambdaRuntime function = LambdaRuntime.forked(Inflate.class)
                        .env("AWS_ACCESS_KEY_ID", "a")
                        .env("AWS_SECRET_ACCESS_KEY", "b")
                        .timeout(Duration.ofSeconds(60))
                        .env("AWS_ENDPOINT_URL_FIREHOSE", firehose.uri().toString())
                        .env("AWS_ENDPOINT_URL_KINESIS", kinesis.uri().toString())
                        .jvmOptions("-Daws.cborEnabled=false")
                        .start()) {
            Answers directPut = answer(function, event(8_000).json());
            assertThat(directPut.bytes()).isBetween(5_800_000, FirehoseTransformHandler.MAX_ANSWER_BYTES);
            assertThat(directPut.results()).hasSize(500).containsOnly("Ok", "Dropped");
            assertThat(firehose.records("example-stream")).hasSize(dropped(directPut));

            Answers fromKinesis =
                    answer(function, event(7_000).fromKinesis("clicks").json());
            assertThat(fromKinesis.bytes()).isLessThanOrEqualTo(FirehoseTransformHandler.MAX_ANSWER_BYTES);
            assertThat(kinesis.records("clicks")).hasSize(dropped(fromKinesis));
        }
    }

    private static int dropped(Answers answers) {
        return (int) answers.results().stream().filter("Dropped"::equals).count();
    }

    /** 500 records, close to the 6 MB that an event has at most. */
    private static FirehoseEventBuilder event(int bytes) {
        FirehoseEventBuilder event = Events.firehose();
        for (int i = 0; i < 500; i++) {
            event.record("x".repeat(bytes));
        }
        return event;
    }

    private static Answers answer(LambdaRuntime function, String event) {
        InvocationResult result = function.invoke(event);
        assertThat(result.isError()).as(result.payload()).isFalse();
        return Answers.of(result.payload());
    }
}
