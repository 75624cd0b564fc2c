package io.handrail.streams.kinesis;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import io.handrail.core.batch.DeadLetters;
import io.handrail.streams.kinesis.KplAggregator.UserRecord;
import io.handrail.streams.window.Window;
import io.handrail.testing.Events;
import io.handrail.testing.KinesisEventBuilder;
import io.handrail.testing.TestContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Frames of AWS's own aggregator, in the middle of which adding to a window fails. */
class KinesisWindowAggregatedIT {

    record Order(String product, int quantity, int fails) {}

    /** Sums quantities by product. An order fails as often as it says, when half of it has been added. */
    private static final class Sums extends KinesisWindowHandler<Order, Map<String, Long>> {

        final Map<Order, Integer> failures = new HashMap<>();
        final List<KinesisEventRecord> dead = new ArrayList<>();
        boolean permanent;

        @Override
        protected Map<String, Long> initialState() {
            return new TreeMap<>();
        }

        @Override
        protected Map<String, Long> add(Map<String, Long> sums, KinesisRecord<Order> record) {
            Order order = record.data();
            sums.merge(order.product(), (long) order.quantity(), Long::sum);
            if (failures.merge(order, 1, Integer::sum) <= order.fails()) {
                throw new IllegalStateException("scripted");
            }
            return sums;
        }

        @Override
        protected void close(Window window, Map<String, Long> sums, Context context) {}

        @Override
        protected boolean isPermanent(Exception exception) {
            return permanent;
        }

        @Override
        protected Optional<DeadLetters> deadLetters() {
            return Optional.of(letter -> dead.add((KinesisEventRecord) letter.original()));
        }
    }

    private static byte[] frame;

    private final Sums handler = new Sums();

    @BeforeAll
    static void aggregate() throws Exception {
        KplAggregator.install();
        frame = KplAggregator.aggregate(
                        List.of(List.of(user("a", 2, 0), user("b", 3, 0), user("a", 4, 2), user("b", 5, 0))))
                .get(0);
    }

    @BeforeEach
    void theFrameHasFourRecords() {
        assertThat(new String(frame, StandardCharsets.ISO_8859_1)).startsWith("\u00f3\u0089\u009a\u00c2");
    }

    private static UserRecord user(String product, int quantity, int fails) {
        return new UserRecord(product, null, json(product, quantity, fails));
    }

    private static String json(String product, int quantity, int fails) {
        return "{\"product\":\"" + product + "\",\"quantity\":" + quantity + ",\"fails\":" + fails + "}";
    }

    private static KinesisEventBuilder fromTheFrame() {
        return Events.kinesis().sequenceNumber("101").record("a", frame).record("a", json("a", 6, 0));
    }

    private String answer(String event) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        handler.handleRequest(
                new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)), out, TestContext.create());
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aFrameThatFailsMidwayIsTakenOutAsAWholeAndCountsOnceInTheEnd() throws Exception {
        String reported = "{\"state\":{\"a\":1},\"batchItemFailures\":[{\"itemIdentifier\":\"101\"}]}";
        String first = Events.kinesis()
                .sequenceNumber("100")
                .record("a", json("a", 1, 0))
                .record("a", frame)
                .record("a", json("a", 6, 0))
                .json();
        assertThat(answer(Events.window(first).json())).isEqualTo(reported);

        String again = Events.window(fromTheFrame().json()).state("{\"a\":1}").json();
        assertThat(answer(again)).as("the second failure").isEqualTo(reported);
        assertThat(answer(again)).isEqualTo("{\"state\":{\"a\":13,\"b\":8},\"batchItemFailures\":[]}");
    }

    @Test
    void oneOfAFrameThatFailsForGoodIsADeadLetterAndTheOthersCount() throws Exception {
        handler.permanent = true;
        assertThat(answer(Events.window(fromTheFrame().json()).json()))
                .isEqualTo("{\"state\":{\"a\":8,\"b\":8},\"batchItemFailures\":[]}");
        assertThat(handler.dead).singleElement().satisfies(record -> {
            assertThat(record.sequenceNumber()).isEqualTo("101");
            assertThat(record.subSequenceNumber()).hasValue(2);
        });
    }
}
