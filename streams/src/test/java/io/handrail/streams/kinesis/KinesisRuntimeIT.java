package io.handrail.streams.kinesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.handrail.streams.kinesis.internal.Kpl;
import io.handrail.testing.Events;
import io.handrail.testing.InvocationResult;
import io.handrail.testing.KinesisEventBuilder;
import io.handrail.testing.LambdaRuntime;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.kinesis.retrieval.kpl.Messages;

/** From JSON to JSON under AWS's runtime client. */
class KinesisRuntimeIT {

    private static final String DONE = "{\"batchItemFailures\":[]}";
    private static final int MAX_EVENT = 6 * 1024 * 1024;

    @TempDir
    static Path out;

    private static LambdaRuntime function;

    @BeforeAll
    static void start() {
        assumeTrue(LambdaRuntime.canFork(), "AWS's runtime client runs on 64-bit Linux only");
        function = LambdaRuntime.forked(ClickFunction.class)
                .env("OUT", out.toString())
                .start();
    }

    @AfterAll
    static void stop() {
        if (function != null) {
            function.close();
        }
    }

    @BeforeEach
    void forget() throws IOException {
        Files.deleteIfExists(out.resolve("done"));
        Files.deleteIfExists(out.resolve("dead"));
    }

    private static List<String> lines(String file) throws IOException {
        Path path = out.resolve(file);
        return Files.exists(path) ? Files.readAllLines(path) : List.of();
    }

    private static String click(String user, int number) {
        return "{\"user\":\"" + user + "\",\"number\":" + number + "}";
    }

    @Test
    void theEventThatAwsDocumentsIsProcessed() throws Exception {
        // In the shape of the developer guide, with fields of tomorrow.
        InvocationResult result = function.invoke("""
                {"Records":[{"kinesis":{"kinesisSchemaVersion":"1.0","partitionKey":"1",
                "sequenceNumber":"49590338271490256608559692538361571095921575989136588898",
                "data":"eyJ1c2VyIjoiYW5uIiwibnVtYmVyIjo3fQ==","approximateArrivalTimestamp":1545084650.987,
                "encryptionType":"KMS","tomorrow":[{}]},"eventSource":"aws:kinesis","eventVersion":"1.0",
                "eventID":"shardId-000000000006:49590338271490256608559692538361571095921575989136588898",
                "eventName":"aws:kinesis:record","invokeIdentityArn":"arn:aws:iam::123456789012:role/lambda-role",
                "awsRegion":"us-east-2","tomorrow":{"a":null},
                "eventSourceARN":"arn:aws:kinesis:us-east-2:123456789012:stream/lambda-stream"}],"tomorrow":1.5}
                """);
        assertThat(result.payload()).isEqualTo(DONE);
        assertThat(lines("done")).containsExactly("1 ann 7");
    }

    @Test
    void anEmptyBatchIsDone() {
        assertThat(function.invoke(Events.kinesis().json()).payload()).isEqualTo(DONE);
    }

    @Test
    void whatIsMalformedFailsAlone() throws Exception {
        InvocationResult result = function.invoke(Events.kinesis()
                .record("k", click("ann", 1))
                .record("k", "{\"user\":")
                .recordOfBase64("k", "%%%")
                .record("k", click("ann", 2))
                .json());
        assertThat(result.payload()).isEqualTo(DONE);
        assertThat(lines("done")).containsExactly("k ann 1", "k ann 2");
        assertThat(lines("dead")).hasSize(2).last().asString().isEqualTo("k %%% $.kinesis.data: not base64");
    }

    @Test
    void whatFailedIsReportedByItsSequenceNumber() throws Exception {
        String event = Events.kinesis()
                .sequenceNumber("11")
                .record("k", click("bob", 1))
                .record("k", "{\"user\":\"bob\",\"number\":2,\"flaky\":true}")
                .record("k", click("bob", 3))
                .json();
        assertThat(function.invoke(event).payload()).isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"12\"}]}");
        assertThat(lines("done")).containsExactly("k bob 1");
    }

    @Test
    void anEventOfAnotherServiceIsAnError() {
        InvocationResult result = function.invoke(Events.s3().json());
        assertThat(result.isError()).isTrue();
        assertThat(result.payload()).contains("not aws:kinesis");
    }

    /** Lambda's limits: 10,000 records and 6 MB. */
    @Test
    void aBatchOfTenThousandRecordsIsProcessed() throws Exception {
        KinesisEventBuilder event = Events.kinesis();
        for (int i = 0; i < 10_000; i++) {
            event.record("key-" + i % 50, click("u" + "x".repeat(40), i));
        }
        String json = event.json();
        assertThat(json.length()).isBetween(5_000_000, MAX_EVENT);
        assertThat(function.invoke(json).payload()).isEqualTo(DONE);
        assertThat(lines("done")).hasSize(10_000);
    }

    @Test
    void anEventOfSixMegabytesOfAggregatedRecordsIsProcessed() throws Exception {
        Messages.AggregatedRecord.Builder message = Messages.AggregatedRecord.newBuilder();
        for (int i = 0; i < 40; i++) {
            message.addPartitionKeyTable("key-" + i);
        }
        int count = 38_000;
        for (int i = 0; i < count; i++) {
            message.addRecords(Kpl.record(i % 40, click("u" + "x".repeat(70), i)));
        }
        byte[] frame = Kpl.frame(message.build());
        String json = Events.kinesis().record("outer", frame).json();
        assertThat(json.length()).isBetween(5_000_000, MAX_EVENT);
        assertThat(json.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(MAX_EVENT);
        assertThat(function.invoke(json).payload()).isEqualTo(DONE);
        assertThat(lines("done")).hasSize(count);
    }
}
