package io.handrail.streams.kinesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.amazonaws.services.lambda.runtime.Context;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.handrail.streams.window.Window;
import io.handrail.testing.Events;
import io.handrail.testing.InvocationResult;
import io.handrail.testing.KinesisEventBuilder;
import io.handrail.testing.LambdaRuntime;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A window under AWS's runtime client, from JSON to JSON. */
class KinesisWindowIT {

    /** Lambda's limit of an invocation's payload. */
    private static final int MAX_EVENT = 6 * 1024 * 1024;

    public record Order(String product, int quantity) {}

    /** Sums quantities by product; logs the sums when a window is over. */
    public static final class Sums extends KinesisWindowHandler<Order, Map<String, Long>> {

        @Override
        protected Map<String, Long> initialState() {
            return new TreeMap<>();
        }

        @Override
        protected Map<String, Long> add(Map<String, Long> sums, KinesisRecord<Order> record) {
            Order order = record.data();
            // Changes the state even for what is then refused.
            sums.merge(order.product(), (long) order.quantity(), Long::sum);
            if (order.quantity() < 0) {
                throw new IllegalArgumentException("a negative quantity");
            }
            return sums;
        }

        @Override
        protected void close(Window window, Map<String, Long> sums, Context context) {
            if (sums.containsKey("bad")) {
                throw new IllegalStateException("the table is away");
            }
            context.getLogger()
                    .log((window.terminatedEarly() ? "early " : "closed ") + window.start() + " " + window.shardId()
                            + " " + new TreeMap<>(sums) + "\n");
        }
    }

    private static LambdaRuntime function;

    @BeforeAll
    static void start() {
        assumeTrue(LambdaRuntime.canFork(), "AWS's runtime client runs on 64-bit Linux only");
        function = LambdaRuntime.forked(Sums.class).start();
    }

    @AfterAll
    static void stop() {
        if (function != null) {
            function.close();
        }
    }

    private static InvocationResult succeeded(String event) {
        InvocationResult result = function.invoke(event);
        assertThat(result.isError()).as(result.payload()).isFalse();
        return result;
    }

    private static KinesisEventBuilder orders(int... quantities) {
        KinesisEventBuilder event = Events.kinesis().sequenceNumber("100");
        for (int quantity : quantities) {
            event = event.record("p", "{\"product\":\"a\",\"quantity\":" + quantity + "}");
        }
        return event;
    }

    @Test
    void aWindowIsSummedUpOverSeveralInvocations() {
        String first = succeeded(Events.window(orders(1, 2).json()).json()).payload();
        assertThat(first).isEqualTo("{\"state\":{\"a\":3},\"batchItemFailures\":[]}");
        String second = succeeded(Events.window(orders(3).json())
                        .state("{\"a\":3}")
                        .json()
                        .replaceFirst("\\{", "{\"new\":{\"x\":[1]},"))
                .payload();
        assertThat(second).isEqualTo("{\"state\":{\"a\":6},\"batchItemFailures\":[]}");
        InvocationResult last = succeeded(Events.window(Events.kinesis().json())
                .state("{\"a\":6}")
                .finalInvoke()
                .json());
        assertThat(last.payload()).isEqualTo("{\"state\":{},\"batchItemFailures\":[]}");
        assertThat(last.logs()).contains("closed 2026-11-23T09:15:00Z shardId-000000000000 {a=6}");
    }

    @Test
    void anEmptyBatchKeepsTheState() {
        assertThat(succeeded(Events.window(Events.kinesis().json())
                                .state("{\"a\":6}")
                                .json())
                        .payload())
                .isEqualTo("{\"state\":{\"a\":6},\"batchItemFailures\":[]}");
    }

    @Test
    void whatFailedIsReportedAndNotInTheState() {
        assertThat(succeeded(Events.window(orders(1, -5, 2).json()).json()).payload())
                .isEqualTo("{\"state\":{\"a\":1},\"batchItemFailures\":[{\"itemIdentifier\":\"101\"}]}");
        String malformed = orders(1).record("p", "{\"product\":").json();
        assertThat(succeeded(Events.window(malformed).json()).payload())
                .isEqualTo("{\"state\":{\"a\":1},\"batchItemFailures\":[{\"itemIdentifier\":\"101\"}]}");
    }

    @Test
    void aWindowTerminatedEarlyIsClosedAsSuch() {
        InvocationResult result = succeeded(Events.window(orders(1).json())
                .state("{\"a\":6}")
                .terminatedEarly()
                .json());
        assertThat(result.payload()).isEqualTo("{\"state\":{},\"batchItemFailures\":[]}");
        assertThat(result.logs()).contains("early 2026-11-23T09:15:00Z shardId-000000000000 {a=7}");
    }

    @Test
    void aFailureToCloseIsAFailureOfTheInvocation() {
        InvocationResult result = function.invoke(Events.window(orders(1).json())
                .state("{\"bad\":1}")
                .finalInvoke()
                .json());
        assertThat(result.error().orElseThrow().message()).isEqualTo("the table is away");
        InvocationResult unfinished =
                function.invoke(Events.window(orders(-1).json()).finalInvoke().json());
        assertThat(unfinished.error().orElseThrow().type()).endsWith("WindowNotClosedException");
    }

    @Test
    void aStateThatLambdaWouldNotCarryIsAnError() {
        String product = "p".repeat(1_048_576);
        InvocationResult result = function.invoke(Events.window(Events.kinesis()
                        .record("p", "{\"product\":\"" + product + "\",\"quantity\":1}")
                        .json())
                .json());
        assertThat(result.error().orElseThrow().message())
                .startsWith("The state of the window is 1048582 bytes of JSON; Lambda carries at most 1048576");
    }

    @Test
    void aBatchOfSixMegabytesIsSummedUp() {
        // A little less, because sequence numbers grow by a digit.
        int records =
                MAX_EVENT / (orders(1, 1).json().length() - orders(1).json().length()) * 98 / 100;
        String event = Events.window(orders(new int[records]).json())
                .state("{\"a\":1}")
                .json();
        assertThat(event.getBytes(StandardCharsets.UTF_8).length).isBetween(MAX_EVENT * 9 / 10, MAX_EVENT);
        JsonObject answer = JsonParser.parseString(succeeded(event).payload()).getAsJsonObject();
        assertThat(answer.getAsJsonObject("state").get("a").getAsInt()).isEqualTo(1);
        assertThat(answer.getAsJsonArray("batchItemFailures")).isEmpty();
    }
}
