package io.handrail.streams.sqs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.amazonaws.services.lambda.runtime.Context;
import io.handrail.testing.Events;
import io.handrail.testing.InvocationResult;
import io.handrail.testing.LambdaRuntime;
import io.handrail.testing.SqsEventBuilder;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The handler under AWS's runtime client, from JSON to JSON. */
class SqsBatchHandlerIT {

    private static final String DONE = "{\"batchItemFailures\":[]}";

    /** Lambda's limit for an event, in bytes. */
    private static final int MAX_EVENT = 6 * 1024 * 1024;

    private static LambdaRuntime function;

    /** An order; each of its lines is checked. */
    public record Order(String id, List<Line> lines) {}

    /** A line of an order. */
    public record Line(String sku, int quantity, BigDecimal price) {}

    /** Refuses orders of nothing. */
    public static final class Orders extends SqsBatchHandler<Order> {

        @Override
        protected void process(SqsMessage<Order> message, Context context) {
            for (Line line : message.body().lines()) {
                if (line.quantity() < 1) {
                    throw new IllegalArgumentException("An order of nothing");
                }
            }
        }
    }

    @BeforeAll
    static void start() {
        assumeTrue(LambdaRuntime.canFork(), "AWS's runtime client runs on 64-bit Linux only");
        function = LambdaRuntime.forked(Orders.class).snapStart().start();
    }

    @AfterAll
    static void stop() {
        if (function != null) {
            function.close();
        }
    }

    private static String order(int number, int quantity, String padding) {
        return "{\"id\":\"" + number + "\",\"note\":\"" + padding + "\",\"lines\":[{\"sku\":\"A\",\"quantity\":"
                + quantity + ",\"price\":1.50}]}";
    }

    private static String answer(String event) {
        InvocationResult result = function.invoke(event);
        assertThat(result.isError()).as(result.payload()).isFalse();
        return result.payload();
    }

    @Test
    void messagesThatFailOrCannotBeReadAreReportedAndNoOthers() {
        String event = Events.sqs()
                .messageId("good")
                .body(order(1, 1, ""))
                .and()
                .messageId("refused")
                .body(order(2, 0, ""))
                .and()
                .messageId("malformed")
                .body("{\"id\":")
                .and()
                .messageId("other")
                .body("[1]")
                .json();
        assertThat(answer(event))
                .isEqualTo(
                        "{\"batchItemFailures\":[{\"itemIdentifier\":\"refused\"},{\"itemIdentifier\":\"malformed\"},"
                                + "{\"itemIdentifier\":\"other\"}]}");
    }

    @Test
    void unknownFieldsAreSkipped() {
        String event = Events.sqs().body(order(1, 1, "")).json();
        String more = event.replace("\"body\":", "\"new\":{\"a\":[{}]},\"body\":")
                .replace("\"SenderId\":", "\"New\":null,\"SenderId\":")
                .replace("{\"Records\":", "{\"new\":[1,2],\"Records\":");
        assertThat(more).contains("\"new\":{", "\"New\":null", "\"new\":[1");
        assertThat(answer(more)).isEqualTo(DONE);
    }

    @Test
    void anEmptyBatchIsDone() {
        assertThat(answer("{\"Records\":[]}")).isEqualTo(DONE);
    }

    @Test
    void anEventOfAnotherServiceIsAnErrorThatSaysSo() {
        InvocationResult result = function.invoke(Events.s3().json());
        assertThat(result.error().orElseThrow().message()).contains("not aws:sqs");
    }

    @Test
    void theLargestBatchThereIsPasses() {
        SqsEventBuilder event = Events.sqs();
        String empty = Events.sqs().body(order(9_999, 1, "")).json();
        String padding = "x".repeat(MAX_EVENT / 10_000 - empty.length());
        for (int i = 0; i < 10_000; i++) {
            event = (i == 0 ? event : event.and()).body(order(i, i % 5_000 == 42 ? 0 : 1, padding));
        }
        String json = event.json();
        assertThat(json.getBytes(StandardCharsets.UTF_8).length).isBetween(MAX_EVENT - 500_000, MAX_EVENT);

        assertThat(answer(json))
                .isEqualTo("{\"batchItemFailures\":["
                        + "{\"itemIdentifier\":\"00000000-0000-4000-8000-100000000042\"},"
                        + "{\"itemIdentifier\":\"00000000-0000-4000-8000-100000005042\"}]}");
    }
}
