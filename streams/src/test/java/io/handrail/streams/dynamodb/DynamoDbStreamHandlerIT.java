package io.handrail.streams.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.handrail.testing.DynamoDbEventBuilder;
import io.handrail.testing.Events;
import io.handrail.testing.InvocationResult;
import io.handrail.testing.LambdaRuntime;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Under AWS's runtime client, from JSON to JSON. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DynamoDbStreamHandlerIT {

    private static final String SUCCESS = "{\"batchItemFailures\":[]}";

    private LambdaRuntime runtime;

    @BeforeAll
    void start() {
        assumeTrue(LambdaRuntime.canFork(), "AWS's runtime client runs on 64-bit Linux only");
        runtime = LambdaRuntime.forked(OrdersFunction.class).start();
    }

    @AfterAll
    void stop() {
        if (runtime != null) {
            runtime.close();
        }
    }

    private static Map<String, Object> order(String id) {
        return Map.of("id", id, "total", new BigDecimal("12345678901234567890.5"));
    }

    private static String failed(String sequenceNumber) {
        return "{\"batchItemFailures\":[{\"itemIdentifier\":\"" + sequenceNumber + "\"}]}";
    }

    @Test
    void theChangesOfAnEventAreProcessed() {
        InvocationResult result = runtime.invoke(Events.dynamoDb()
                .insert(order("a"))
                .modify(order("a"), order("b"))
                .remove(order("c"))
                .expire(order("d"))
                .json());
        assertThat(result.payload()).isEqualTo(SUCCESS);
        assertThat(result.logs())
                .containsSubsequence(
                        "INSERT a 12345678901234567890.5",
                        "MODIFY b 12345678901234567890.5",
                        "REMOVE c 12345678901234567890.5",
                        "REMOVE d 12345678901234567890.5 expired");
    }

    @Test
    void anEmptyBatchIsASuccess() {
        assertThat(runtime.invoke(Events.dynamoDb().json()).payload()).isEqualTo(SUCCESS);
    }

    @Test
    void fieldsOfTheFutureAreIgnored() {
        String event = Events.dynamoDb()
                .insert(order("a"))
                .json()
                .replace("\"eventVersion\":\"1.1\"", "\"eventVersion\":\"2.0\",\"new\":{\"a\":[null,{\"b\":1}]}")
                .replace("\"SizeBytes\"", "\"Newer\":[[]],\"SizeBytes\"")
                .replace("{\"Records\"", "{\"newest\":0.5,\"Records\"");
        InvocationResult result = runtime.invoke(event);
        assertThat(result.payload()).isEqualTo(SUCCESS);
        assertThat(result.logs()).anyMatch(line -> line.contains("INSERT a"));
    }

    @Test
    void aFailureIsTheCheckpointAndWhatIsAfterItIsNotTouched() {
        InvocationResult result = runtime.invoke(Events.dynamoDb()
                .sequenceNumber("100")
                .insert(order("a"))
                .insert(order("fail"))
                .insert(order("c"))
                .json());
        assertThat(result.payload()).isEqualTo(failed("101"));
        assertThat(result.logs()).noneMatch(line -> line.contains("INSERT c"));
    }

    @Test
    void aMalformedRecordGoesToTheDeadLettersAlone() {
        String event = Events.dynamoDb()
                .sequenceNumber("100")
                .insert(order("a"))
                .insert(Map.of("id", "b", "total", "secret"))
                .insert(order("c"))
                .insert(order("d"))
                .json()
                .replace("{\"S\":\"c\"}", "{\"S\":[\"c\"]}");
        assertThat(runtime.invoke(event).payload()).isEqualTo(failed("101"));

        try (LambdaRuntime withLetters = LambdaRuntime.forked(OrdersFunction.class)
                .env("DEAD_LETTERS", "on")
                .start()) {
            InvocationResult result = withLetters.invoke(event);
            assertThat(result.payload()).isEqualTo(SUCCESS);
            assertThat(result.logs()).contains("letter 101", "letter 102");
            assertThat(result.logs()).anyMatch(line -> line.contains("INSERT a"));
            assertThat(result.logs()).anyMatch(line -> line.contains("INSERT d"));
            assertThat(result.logs()).noneMatch(line -> line.contains("secret"));
        }
    }

    @Test
    void anEventOfAnotherServiceFailsWithAClearError() {
        InvocationResult result = runtime.invoke("{\"Records\":[{\"eventSource\":\"aws:sqs\",\"body\":\"x\"}]}");
        assertThat(result.error().orElseThrow().message())
                .isEqualTo("$.Records[0].eventSource: not aws:dynamodb, so not an event of a DynamoDB stream");
    }

    @Test
    void aBatchOfTheMaximumNumberOfRecordsIsProcessed() {
        DynamoDbEventBuilder event = Events.dynamoDb().sequenceNumber("100000");
        for (int i = 0; i < 9_999; i++) {
            event.insert(order("o"));
        }
        assertThat(runtime.invoke(event.insert(order("fail")).json()).payload()).isEqualTo(failed("109999"));
    }

    @Test
    void aBatchOfTheMaximumSizeIsProcessed() {
        // DynamoDB's items have at most 400 KB, Lambda's events 6 MB.
        Map<String, Object> big = Map.of("id", "big", "total", 1, "list", List.of("x".repeat(390_000)));
        DynamoDbEventBuilder event = Events.dynamoDb();
        for (int i = 0; i < 15; i++) {
            event.insert(big);
        }
        InvocationResult result = runtime.invoke(event.json());
        assertThat(result.payload()).isEqualTo(SUCCESS);
        assertThat(result.logs())
                .filteredOn(line -> line.contains("INSERT big 1"))
                .hasSize(15);
    }
}
