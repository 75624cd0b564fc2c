package io.handrail.streams.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.amazonaws.services.lambda.runtime.Context;
import io.handrail.testing.Events;
import io.handrail.testing.InvocationResult;
import io.handrail.testing.KafkaEventBuilder;
import io.handrail.testing.LambdaRuntime;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The handler under AWS's runtime client, from JSON to JSON. */
class KafkaBatchIT {

    /** Lambda's limit of an invocation's payload. */
    private static final int MAX_EVENT = 6 * 1024 * 1024;

    public record Order(String id, String note) {}

    /** Logs each order's id. */
    public static final class OrderFunction extends KafkaBatchHandler<Order> {

        @Override
        protected void process(KafkaRecord<Order> record, Context context) {
            if (record.offset() % 1_000 == 0) {
                context.getLogger()
                        .log(record + " " + record.value().map(Order::id).orElse("tombstone") + " "
                                + record.header("by").flatMap(KafkaHeader::text).orElse("nobody") + "\n");
            }
        }
    }

    private static LambdaRuntime function;

    @BeforeAll
    static void start() {
        assumeTrue(LambdaRuntime.canFork(), "AWS's runtime client runs on 64-bit Linux only");
        function = LambdaRuntime.forked(OrderFunction.class).start();
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

    @Test
    void recordsOfSeveralTopicPartitionsAreProcessed() {
        InvocationResult result = succeeded(Events.kafka()
                .topic("orders")
                .value("{\"id\":\"a\"}")
                .header("by", "me")
                .and()
                .partition(1)
                .offset(1_000)
                .tombstone()
                .json());
        assertThat(result.payload()).isEqualTo("{\"batchItemFailures\":[]}");
        assertThat(result.logs()).contains("orders-0@0 a me", "orders-1@1000 tombstone nobody");
    }

    @Test
    void anEventOfAnotherClusterWithUnknownFieldsIsProcessed() {
        String event = Events.kafka()
                .selfManaged()
                .topic("orders")
                .value("{\"id\":\"a\"}")
                .json();
        InvocationResult result = succeeded(
                event.replace("\"topic\":", "\"new\":{\"x\":[1]},\"topic\":").replaceFirst("\\{", "{\"more\":[{}],"));
        assertThat(result.payload()).isEqualTo("{\"batchItemFailures\":[]}");
        assertThat(result.logs()).contains("orders-0@0 a nobody");
    }

    @Test
    void anEmptyBatchIsDone() {
        assertThat(succeeded(Events.kafka().empty().json()).payload()).isEqualTo("{\"batchItemFailures\":[]}");
    }

    @Test
    void aMalformedValueFailsAlone() {
        InvocationResult result = succeeded(Events.kafka()
                .topic("orders")
                .value("{\"id\":\"a\"}")
                .and()
                .partition(1)
                .offset(5)
                .value("{\"id\":")
                .and()
                .partition(2)
                .offset(1_000)
                .value("{\"id\":\"c\"}")
                .json());
        assertThat(result.payload())
                .isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":{\"partition\":\"orders-1\",\"offset\":5}}]}");
        assertThat(result.logs()).contains("orders-2@1000 c nobody");
        assertThat(result.logs())
                .anySatisfy(line -> assertThat(line).contains("orders-1@5").contains("ends too early"));
    }

    @Test
    void aBatchOfSixMegabytesIsProcessed() {
        String order = "{\"id\":\"o\",\"note\":\"" + "n".repeat(100) + "\"}";
        KafkaEventBuilder builder = Events.kafka().topic("orders").value(order).header("by", "me");
        int length = builder.json().length();
        builder = builder.and().header("by", "me").offset(10_000);
        // Less the growth of the offsets, which begin with one digit.
        int records = (MAX_EVENT - length) / (builder.json().length() - length) - 5;
        for (int i = 2; i < records; i++) {
            builder = builder.and().header("by", "me");
        }
        String event = builder.json();
        byte[] bytes = event.getBytes(StandardCharsets.UTF_8);
        assertThat(bytes.length).isBetween(MAX_EVENT * 9 / 10, MAX_EVENT);

        InvocationResult result = function.invoke(bytes);

        assertThat(result.payload()).isEqualTo("{\"batchItemFailures\":[]}");
        assertThat(result.logs()).filteredOn(line -> line.startsWith("orders-")).hasSize((records - 2) / 1_000 + 2);
    }
}
