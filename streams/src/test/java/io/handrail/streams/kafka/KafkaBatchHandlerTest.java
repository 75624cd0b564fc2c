package io.handrail.streams.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.Context;
import io.handrail.core.batch.BatchResponse;
import io.handrail.core.batch.DeadLetters;
import io.handrail.core.batch.ItemIdentifier;
import io.handrail.core.batch.Workers;
import io.handrail.core.json.InvalidJsonException;
import io.handrail.core.json.Json;
import io.handrail.streams.kafka.internal.KafkaEventReader;
import io.handrail.testing.Events;
import io.handrail.testing.KafkaEventBuilder;
import io.handrail.testing.TestContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KafkaBatchHandlerTest {

    record Order(String id) {}

    /** Takes every order whose id does not begin with an exclamation mark. */
    private static class Orders extends KafkaBatchHandler<Order> {

        final List<KafkaRecord<Order>> seen = Collections.synchronizedList(new ArrayList<>());

        @Override
        protected void process(KafkaRecord<Order> record, Context context) {
            if (record.value().isPresent() && record.value().get().id().startsWith("!")) {
                throw new IllegalStateException("refused");
            }
            seen.add(record);
        }

        List<String> places() {
            return seen.stream().map(KafkaRecord::toString).toList();
        }
    }

    private static KafkaEvent event(KafkaEventBuilder builder) {
        return Json.parse(builder.json(), new KafkaEventReader());
    }

    private static KafkaEventBuilder order(KafkaEventBuilder builder, int partition, long offset, String id) {
        return builder.topic("orders").partition(partition).offset(offset).value("{\"id\":\"" + id + "\"}");
    }

    private static BatchResponse run(KafkaBatchHandler<?> handler, KafkaEventBuilder event) {
        return handler.handle(event(event), TestContext.create());
    }

    @Test
    void aRecordIsDecoded() {
        Orders handler = new Orders();
        KafkaEventBuilder event = order(Events.kafka(), 2, 40, "7")
                .key("käse")
                .timestamp(Instant.parse("2026-01-02T03:04:05.678Z"))
                .timestampType("LOG_APPEND_TIME")
                .header("trace", "a")
                .header("other", "ö")
                .header("trace", "b")
                .valueSchema("AVRO", "s-1");

        assertThat(run(handler, event)).isEqualTo(BatchResponse.SUCCESS);

        KafkaRecord<Order> record = handler.seen.get(0);
        assertThat(record.topic()).isEqualTo("orders");
        assertThat(record.partition()).isEqualTo(2);
        assertThat(record.offset()).isEqualTo(40);
        assertThat(record.timestamp()).contains(Instant.parse("2026-01-02T03:04:05.678Z"));
        assertThat(record.timestampType()).isEqualTo(TimestampType.LOG_APPEND_TIME);
        assertThat(record.keyText()).contains("käse");
        assertThat(record.value()).contains(new Order("7"));
        assertThat(record.header("trace").orElseThrow().text()).contains("b");
        assertThat(record.header("none")).isEmpty();
        assertThat(record.headers("trace"))
                .extracting(header -> header.text().orElseThrow())
                .containsExactly("a", "b");
        assertThat(record.valueSchema()).contains(new SchemaMetadata("AVRO", "s-1"));
        assertThat(record.keySchema()).isEmpty();
        assertThat(record).hasToString("orders-2@40");
    }

    @Test
    void aTombstoneIsARecordWithoutAValue() {
        Orders handler = new Orders();
        run(handler, Events.kafka().key("7").tombstone());
        assertThat(handler.seen.get(0).isTombstone()).isTrue();
        assertThat(handler.seen.get(0).value()).isEmpty();
        assertThat(handler.seen.get(0).keyText()).contains("7");
    }

    @Test
    void anEmptyValueIsNoTombstone() {
        List<String> values = new ArrayList<>();
        KafkaBatchHandler<String> texts = new KafkaBatchHandler<>() {
            @Override
            protected void process(KafkaRecord<String> record, Context context) {
                values.add(record.value().orElse("(tombstone)"));
            }
        };
        run(texts, Events.kafka().value("").and().tombstone().and().value("not { json"));
        assertThat(values).containsExactly("", "(tombstone)", "not { json");
    }

    @Test
    void aKeyMayBeMissingOrBinary() {
        Orders handler = new Orders();
        run(handler, order(Events.kafka(), 0, 0, "1").and().key(new byte[] {(byte) 0xff}));
        assertThat(handler.seen.get(0).key()).isEmpty();
        assertThat(handler.seen.get(0).keyText()).isEmpty();
        assertThat(handler.seen.get(1).key().orElseThrow()).containsExactly(0xff);
        assertThatThrownBy(handler.seen.get(1)::keyText)
                .isInstanceOf(InvalidJsonException.class)
                .hasMessageContaining("key");
    }

    @Test
    void aValueThatIsNotTheTypeHoldsBackOnlyItsTopicPartition() {
        Orders handler = new Orders();
        KafkaEventBuilder event =
                order(Events.kafka(), 0, 10, "1").and().value("{\"id\":").and().value("{\"id\":\"3\"}");
        order(event.and(), 1, 20, "4").and().value("{\"id\":\"5\"}");

        BatchResponse response = run(handler, event);

        assertThat(handler.places()).containsExactly("orders-0@10", "orders-1@20", "orders-1@21");
        assertThat(response.batchItemFailures())
                .containsExactly(new ItemIdentifier.Offset("orders-0", 11), new ItemIdentifier.Offset("orders-0", 12));
    }

    @Test
    void aValueThatIsNotBase64FailsAlone() {
        Orders handler = new Orders();
        String json = order(Events.kafka(), 0, 0, "1").and().partition(1).json();
        KafkaEvent event =
                Json.parse(json.replaceFirst("\"value\":\"[^\"]*\"", "\"value\":\"***\""), new KafkaEventReader());

        BatchResponse response = handler.handle(event, TestContext.create());

        assertThat(response.batchItemFailures()).containsExactly(new ItemIdentifier.Offset("orders-0", 0));
        assertThat(handler.places()).containsExactly("orders-1@1");
    }

    @Test
    void deadLettersTakeWhatIsNotTheTypeAndTheRestGoesOn() {
        List<Object> letters = new ArrayList<>();
        Orders handler = new Orders() {
            @Override
            protected Optional<DeadLetters> deadLetters() {
                return Optional.of(letter -> letters.add(letter.original()));
            }
        };
        KafkaEventBuilder event =
                order(Events.kafka(), 0, 10, "1").and().value("x").and().value("{\"id\":\"3\"}");

        assertThat(run(handler, event)).isEqualTo(BatchResponse.SUCCESS);
        assertThat(handler.places()).containsExactly("orders-0@10", "orders-0@12");
        assertThat(letters)
                .singleElement()
                .isInstanceOfSatisfying(
                        KafkaEvent.Entry.class,
                        entry -> assertThat(entry.offset()).isEqualTo(11));
    }

    @Test
    void workersKeepTheOrderInsideATopicPartition() {
        Orders handler = new Orders() {
            private final Workers workers = Workers.threads(4);

            @Override
            protected Optional<Workers> workers() {
                return Optional.of(workers);
            }
        };
        KafkaEventBuilder event = order(Events.kafka(), 0, 0, "x");
        for (int partition = 0; partition < 8; partition++) {
            for (int i = 0; i < 50; i++) {
                order(event.and(), partition, i, partition == 3 && i == 20 ? "!" : "x");
            }
        }

        BatchResponse response = run(handler, event);

        assertThat(response.batchItemFailures())
                .hasSize(30)
                .allSatisfy(one -> assertThat(one.toString()).startsWith("orders-3@"));
        for (int partition = 0; partition < 8; partition++) {
            int wanted = partition;
            assertThat(handler.seen)
                    .filteredOn(record -> record.partition() == wanted)
                    .extracting(KafkaRecord::offset)
                    .isSorted();
        }
        assertThat(handler.seen).hasSize(1 + 7 * 50 + 20);
    }

    @Test
    void theSampleEventIsRead() {
        Orders handler = new Orders();
        KafkaEvent event = Json.parse(handler.sampleEvent().orElseThrow(), new KafkaEventReader());
        assertThat(event.records()).hasSize(1);
    }
}
