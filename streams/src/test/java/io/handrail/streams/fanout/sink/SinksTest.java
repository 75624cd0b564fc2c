package io.handrail.streams.fanout.sink;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import io.handrail.core.send.SendResult;
import io.handrail.core.send.Sink;
import io.handrail.core.send.Unsent;
import io.handrail.testing.TestContext;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class SinksTest {

    private final Context context = TestContext.create();

    /** Keeps what it takes, as text. */
    private static final class Kept<T> implements Sink<T> {
        final List<String> taken = new ArrayList<>();
        Predicate<T> refused = value -> false;

        @Override
        public SendResult<T> write(List<T> values, Context context) {
            List<Unsent<T>> unsent = new ArrayList<>();
            for (int i = 0; i < values.size(); i++) {
                T value = values.get(i);
                if (refused.test(value)) {
                    unsent.add(new Unsent<>(i, value, Unsent.Reason.REJECTED, "No", "no"));
                } else {
                    taken.add(
                            value instanceof Gathered g
                                    ? g.key() + "|" + new String(g.data(), StandardCharsets.UTF_8)
                                    : String.valueOf(value));
                }
            }
            return new SendResult<>(values.size() - unsent.size(), unsent);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<Integer> unsent(SendResult<?> result) {
        List<Integer> indexes = new ArrayList<>();
        result.unsent().forEach(u -> indexes.add(u.index()));
        return indexes;
    }

    @Test
    void aMappingSinkReportsTheValuesThatItWasGiven() throws Exception {
        Kept<Integer> kept = new Kept<>();
        kept.refused = length -> length == 2;

        SendResult<String> result =
                Sinks.<String, Integer>mapping(String::length, kept).write(List.of("a", "bb", "ccc"), context);

        assertThat(kept.taken).containsExactly("1", "3");
        assertThat(result.unsent()).singleElement().extracting(Unsent::entry).isEqualTo("bb");
    }

    @Test
    void aFilteringSinkCountsWhatItLeavesOutAsWritten() throws Exception {
        Kept<String> kept = new Kept<>();
        kept.refused = "bc"::equals;
        Sink<String> filtering = Sinks.filtering(value -> value.startsWith("b"), kept);

        SendResult<String> result = filtering.write(List.of("a", "b", "a", "bc"), context);

        assertThat(kept.taken).containsExactly("b");
        assertThat(result.sent()).isEqualTo(3);
        assertThat(unsent(result)).containsExactly(3);
        assertThat(filtering.write(List.of("a"), context).sent()).isEqualTo(1);
    }

    @Test
    void aBufferGathersByCountAndBytesAndKey() throws Exception {
        Kept<Gathered> kept = new Kept<>();
        BufferSink<String> buffer = BufferSink.<String>of(SinksTest::utf8)
                .key(value -> value.substring(0, 1))
                .maxCount(2)
                .maxBytes(8)
                .into(kept);

        SendResult<String> result =
                buffer.write(List.of("a1", "b1", "a2", "a3", "b23456", "b7", "c123456789"), context);

        assertThat(result.sent()).isEqualTo(7);
        assertThat(kept.taken)
                .containsExactly("a|a1\na2\n", "b|b1\n", "a|a3\n", "b|b23456\n", "b|b7\n", "c|c123456789\n");
    }

    @Test
    void aBufferGathersNoLongerThanItsAge() throws Exception {
        Kept<Gathered> kept = new Kept<>();
        BufferSink<Long> buffer = BufferSink.<Long>of(second -> utf8(second.toString()))
                .maxAge(Duration.ofSeconds(10), Instant::ofEpochSecond)
                .into(kept);

        buffer.write(List.of(1L, 5L, 11L, 12L, 1L), context);

        assertThat(kept.taken).containsExactly("|1\n5\n11\n", "|12\n", "|1\n");
    }

    @Test
    void whatFailsOfAGatheredValueFailsAllThatAreInIt() throws Exception {
        Kept<Gathered> kept = new Kept<>();
        kept.refused = gathered -> gathered.key().equals("a");
        BufferSink<String> buffer = BufferSink.<String>of(SinksTest::utf8)
                .key(value -> value.substring(0, 1))
                .into(kept);

        SendResult<String> result = buffer.write(List.of("a1", "b1", "a2"), context);

        assertThat(unsent(result)).containsExactly(0, 2);
        assertThat(result.sent()).isEqualTo(1);
    }

    @Test
    void aValueThatHasNoBytesIsRejectedAlone() throws Exception {
        Kept<Gathered> kept = new Kept<>();
        BufferSink<String> buffer = BufferSink.<String>of(value -> {
                    if (value.isEmpty()) {
                        throw new IllegalArgumentException("empty");
                    }
                    return utf8(value);
                })
                .into(kept);

        assertThat(unsent(buffer.write(List.of("a", "", "b"), context))).containsExactly(1);
        assertThat(kept.taken).containsExactly("|a\nb\n");
    }

    record Line(String name, int count) {}

    record Order(String id, long total, boolean paid, List<Line> lines, String note) {}

    @Test
    void itemsAreMadeOfJson() {
        Map<String, AttributeValue> item = Items.of(Order.class)
                .apply(new Order("1", 9_007_199_254_740_993L, true, List.of(new Line("x", 2)), null));

        assertThat(item)
                .isEqualTo(Map.of(
                        "id", AttributeValue.fromS("1"),
                        "total", AttributeValue.fromN("9007199254740993"),
                        "paid", AttributeValue.fromBool(true),
                        "lines",
                                AttributeValue.fromL(List.of(AttributeValue.fromM(Map.of(
                                        "name", AttributeValue.fromS("x"), "count", AttributeValue.fromN("2")))))));
    }

    @Test
    void partitionsByTimeAreThoseOfHive() {
        Instant time = Instant.parse("2026-11-23T07:59:59Z");
        assertThat(HivePartitions.hour(time)).isEqualTo("dt=2026-11-23/hour=07");
        assertThat(HivePartitions.hour(time.plusSeconds(3 * 3600))).isEqualTo("dt=2026-11-23/hour=10");
        assertThat(HivePartitions.day(time)).isEqualTo("dt=2026-11-23");
    }
}
