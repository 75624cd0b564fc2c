package io.handrail.streams.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import io.handrail.core.batch.ItemIdentifier;
import io.handrail.core.json.InvalidJsonException;
import io.handrail.core.json.Json;
import io.handrail.streams.kafka.internal.KafkaEventReader;
import io.handrail.testing.Events;
import io.handrail.testing.KafkaEventBuilder;
import io.handrail.testing.TestContext;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

class KafkaProperties {

    record Order(int id) {}

    @SuppressWarnings("ArrayRecordComponent")
    record Sent(int partition, byte @Nullable [] key, byte @Nullable [] value, List<byte[]> headers) {}

    private static final class Orders extends KafkaBatchHandler<Order> {

        final Set<String> done = new HashSet<>();

        @Override
        protected void process(KafkaRecord<Order> record, Context context) {
            done.add(record.toString());
        }
    }

    private static final class Bytes extends KafkaBatchHandler<byte[]> {

        final List<KafkaRecord<byte[]>> records = new ArrayList<>();

        @Override
        protected void process(KafkaRecord<byte[]> record, Context context) {
            records.add(record);
        }
    }

    @Provide
    Arbitrary<List<Sent>> sent() {
        Arbitrary<byte[]> bytes = Arbitraries.bytes().array(byte[].class).ofMaxSize(20);
        Arbitrary<byte[]> orders =
                Arbitraries.integers().map(id -> ("{\"id\":" + id + "}").getBytes(StandardCharsets.UTF_8));
        return Combinators.combine(
                        Arbitraries.integers().between(0, 3),
                        bytes.injectNull(0.3),
                        Arbitraries.frequencyOf(Tuple.of(6, orders), Tuple.of(1, bytes))
                                .injectNull(0.1),
                        bytes.list().ofMaxSize(3))
                .as(Sent::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(25);
    }

    private static KafkaEvent event(List<Sent> all) {
        KafkaEventBuilder builder = Events.kafka().topic("t");
        for (int i = 0; i < all.size(); i++) {
            Sent one = all.get(i);
            builder = (i == 0 ? builder : builder.and())
                    .partition(one.partition())
                    .offset(i);
            builder = one.key() == null ? builder.key((String) null) : builder.key(one.key());
            builder = one.value() == null ? builder.tombstone() : builder.value(one.value());
            for (byte[] header : one.headers()) {
                builder.header("h", header);
            }
        }
        return Json.parse(builder.json(), new KafkaEventReader());
    }

    @Property(tries = 300)
    void whatWasSentArrives(@ForAll("sent") List<Sent> all) {
        Bytes handler = new Bytes();
        assertThat(handler.handle(event(all), TestContext.create()).batchItemFailures())
                .isEmpty();
        assertThat(handler.records).hasSameSizeAs(all);
        for (KafkaRecord<byte[]> record : handler.records) {
            Sent one = all.get((int) record.offset());
            assertThat(record.partition()).isEqualTo(one.partition());
            assertThat(record.key().orElse(null)).isEqualTo(one.key());
            assertThat(record.value().orElse(null)).isEqualTo(one.value());
            assertThat(record.headers())
                    .extracting(header -> header.value().orElseThrow())
                    .containsExactlyElementsOf(one.headers());
        }
    }

    @Property(tries = 300)
    void arbitraryValuesHoldBackTheirTopicPartitionAndNothingElse(@ForAll("sent") List<Sent> all) {
        Orders handler = new Orders();
        List<ItemIdentifier> reported =
                handler.handle(event(all), TestContext.create()).batchItemFailures();

        Set<ItemIdentifier> expected = new LinkedHashSet<>();
        Set<Integer> stopped = new HashSet<>();
        for (int i = 0; i < all.size(); i++) {
            Sent one = all.get(i);
            if (!isOrder(one.value())) {
                stopped.add(one.partition());
            }
            if (stopped.contains(one.partition())) {
                expected.add(new ItemIdentifier.Offset("t-" + one.partition(), i));
            }
        }
        assertThat(reported).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(handler.done).hasSize(all.size() - expected.size());
    }

    private static boolean isOrder(byte @Nullable [] value) {
        return value == null || new String(value, StandardCharsets.UTF_8).matches("\\{\"id\":-?[0-9]+}");
    }

    @Property(tries = 500)
    void whatIsNotAnEventIsRefusedInOneWay(@ForAll("mutated") String json) {
        try {
            Json.parse(json, new KafkaEventReader());
        } catch (InvalidJsonException refused) {
            assertThat(refused.path()).startsWith("$");
        }
    }

    @Provide
    Arbitrary<String> mutated() {
        String json = Events.kafka()
                .key("k")
                .header("h", "v")
                .valueSchema("AVRO", "1")
                .json();
        return Combinators.combine(
                        Arbitraries.integers().between(0, json.length() - 1),
                        Arbitraries.integers().between(0, 8),
                        Arbitraries.of("", "null", "{", "[]", "\"", "-1", "1e400", "true", ","))
                .as((at, length, put) ->
                        json.substring(0, at) + put + json.substring(Math.min(json.length(), at + length)));
    }
}
