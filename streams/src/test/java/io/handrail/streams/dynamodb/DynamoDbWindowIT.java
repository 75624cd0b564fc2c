package io.handrail.streams.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.amazonaws.services.lambda.runtime.Context;
import com.google.gson.JsonParser;
import io.handrail.streams.window.Window;
import io.handrail.testing.DynamoDbEventBuilder;
import io.handrail.testing.Events;
import io.handrail.testing.InvocationResult;
import io.handrail.testing.LambdaRuntime;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A window over a table's changes under AWS's runtime client, from JSON to JSON. */
class DynamoDbWindowIT {

    public record Order(String id, String customer, long total) {}

    /** Sums the totals of new and deleted orders by customer; logs the sums when a window is over. */
    public static final class Turnover extends DynamoDbWindowHandler<Order, Map<String, Long>> {

        @Override
        protected Map<String, Long> initialState() {
            return new TreeMap<>();
        }

        @Override
        protected Map<String, Long> add(Map<String, Long> turnover, Change<Order> change) {
            change.oldImage().ifPresent(order -> turnover.merge(order.customer(), -order.total(), Long::sum));
            // Changes the state even for what is then refused.
            change.newImage().ifPresent(order -> turnover.merge(order.customer(), order.total(), Long::sum));
            if (change.newImage().isPresent() && change.newImage().get().total() < 0) {
                throw new IllegalArgumentException("a negative total");
            }
            return turnover;
        }

        @Override
        protected void close(Window window, Map<String, Long> turnover, Context context) {
            context.getLogger()
                    .log("closed " + window.start() + " " + window.shardId() + " " + new TreeMap<>(turnover) + "\n");
        }
    }

    private static LambdaRuntime function;

    @BeforeAll
    static void start() {
        assumeTrue(LambdaRuntime.canFork(), "AWS's runtime client runs on 64-bit Linux only");
        function = LambdaRuntime.forked(Turnover.class).start();
    }

    @AfterAll
    static void stop() {
        if (function != null) {
            function.close();
        }
    }

    private static Map<String, Object> order(String id, String customer, long total) {
        return Map.of("id", id, "customer", customer, "total", total);
    }

    private static DynamoDbEventBuilder changes() {
        return Events.dynamoDb().sequenceNumber("100");
    }

    private static String succeeded(String event) {
        InvocationResult result = function.invoke(event);
        assertThat(result.isError()).as(result.payload()).isFalse();
        return result.payload();
    }

    private static String stateOf(String answer) {
        return JsonParser.parseString(answer).getAsJsonObject().get("state").toString();
    }

    @Test
    void theStateIsCarriedOverTheInvocationsOfAWindowUntilItIsClosed() {
        String first = succeeded(Events.window(changes()
                        .insert(order("1", "ann", 10))
                        .insert(order("2", "bob", 5))
                        .json())
                .json());
        assertThat(first).isEqualTo("{\"state\":{\"ann\":10,\"bob\":5},\"batchItemFailures\":[]}");
        String second = succeeded(Events.window(changes()
                        .modify(order("1", "ann", 10), order("1", "ann", 12))
                        .remove(order("2", "bob", 5))
                        .json())
                .state(stateOf(first))
                .json());
        assertThat(second).isEqualTo("{\"state\":{\"ann\":12,\"bob\":0},\"batchItemFailures\":[]}");
        String third =
                succeeded(Events.window(changes().json()).state(stateOf(second)).json());
        assertThat(third).as("after no change").isEqualTo(second);
        InvocationResult last = function.invoke(Events.window(changes().json())
                .state(stateOf(third))
                .finalInvoke()
                .json());
        assertThat(last.payload()).isEqualTo("{\"state\":{},\"batchItemFailures\":[]}");
        assertThat(last.logs()).contains("closed 2026-11-23T09:15:00Z shardId-000000000000 {ann=12, bob=0}");
    }

    @Test
    void whatCannotBeReadOrAddedIsReportedAndNotInTheState() {
        String refused = changes()
                .insert(order("1", "ann", 10))
                .insert(order("2", "ann", -1))
                .insert(order("3", "ann", 1))
                .json();
        assertThat(succeeded(Events.window(refused).state("{\"ann\":1}").json()))
                .isEqualTo("{\"state\":{\"ann\":11},\"batchItemFailures\":[{\"itemIdentifier\":\"101\"}]}");
        String otherType = changes()
                .insert(order("1", "ann", 10))
                .insert(Map.of("id", "2", "customer", "ann", "total", "much"))
                .json();
        assertThat(succeeded(Events.window(otherType).json()))
                .isEqualTo("{\"state\":{\"ann\":10},\"batchItemFailures\":[{\"itemIdentifier\":\"101\"}]}");
        String malformed = changes().insert(order("1", "ann", 10)).json().replace("{\"N\":\"10\"}", "[10]");
        assertThat(succeeded(Events.window(malformed).state("{\"ann\":1}").json()))
                .isEqualTo("{\"state\":{\"ann\":1},\"batchItemFailures\":[{\"itemIdentifier\":\"100\"}]}");
    }

    @Test
    void aWindowWithARecordThatFailedIsNotClosed() {
        InvocationResult result = function.invoke(
                Events.window(changes().insert(order("1", "ann", -1)).json())
                        .finalInvoke()
                        .json());
        assertThat(result.error().orElseThrow().type()).endsWith("WindowNotClosedException");
        assertThat(result.logs()).doesNotContain("closed ");
    }

    /** An item has at most 400 KB; three customers with long names are enough. */
    @Test
    void aStateThatLambdaWouldNotCarryIsAnErrorAndTheSameBatchSucceedsWithARoomierOne() {
        String name = "n".repeat(390_000);
        String third = changes().insert(order("3", "c" + name, 1)).json();
        String state = stateOf(succeeded(Events.window(changes()
                        .insert(order("1", "a" + name, 1))
                        .insert(order("2", "b" + name, 1))
                        .json())
                .json()));
        InvocationResult result =
                function.invoke(Events.window(third).state(state).json());
        assertThat(result.error().orElseThrow().type()).endsWith("WindowStateTooLargeException");
        assertThat(result.error().orElseThrow().message())
                .startsWith("The state of the window is 1170019 bytes of JSON; Lambda carries at most 1048576");
        assertThat(stateOf(succeeded(Events.window(third).json()))).isEqualTo("{\"c" + name + "\":1}");
    }
}
