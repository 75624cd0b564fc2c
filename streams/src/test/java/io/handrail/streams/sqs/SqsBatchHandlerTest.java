package io.handrail.streams.sqs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.Context;
import io.handrail.core.batch.BatchPolicy;
import io.handrail.core.batch.BatchResponse;
import io.handrail.core.batch.DeadLetter;
import io.handrail.core.batch.DeadLetters;
import io.handrail.core.batch.ItemIdentifier;
import io.handrail.core.batch.Workers;
import io.handrail.core.json.JsonCodec;
import io.handrail.core.json.UnsupportedTypeException;
import io.handrail.testing.Events;
import io.handrail.testing.SqsEventBuilder;
import io.handrail.testing.TestContext;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SqsBatchHandlerTest {

    record Order(String id, int quantity) {}

    private final TestContext context = TestContext.create();

    /** Keeps what it processed; a body with a bang fails. */
    private abstract static class Keeping<T> extends SqsBatchHandler<T> {

        final List<T> seen = Collections.synchronizedList(new ArrayList<>());

        @Override
        protected void process(SqsMessage<T> message, Context context) {
            if (message.body() instanceof String text && text.endsWith("!")) {
                throw new IllegalStateException("no");
            }
            seen.add(message.body());
        }
    }

    private static class Texts extends Keeping<String> {}

    private static class Orders extends Keeping<Order> {}

    private static final class Bytes extends Keeping<byte[]> {}

    private static final class OrderLists extends Keeping<List<Order>> {}

    private static SqsEvent bodies(SqsEventBuilder all, String... bodies) {
        for (int i = 0; i < bodies.length; i++) {
            all = (i == 0 ? all : all.and()).messageId("m" + i).body(bodies[i]);
        }
        return SqsEvent.parse(all.json());
    }

    private static List<String> reported(BatchResponse response) {
        return response.batchItemFailures().stream()
                .map(ItemIdentifier::toString)
                .toList();
    }

    @Test
    void aBodyIsTextBytesOrJsonByTheDeclaredType() {
        Texts texts = new Texts();
        texts.handle(bodies(Events.sqs(), "{ not json", ""), context);
        assertThat(texts.seen).containsExactly("{ not json", "");

        Bytes bytes = new Bytes();
        bytes.handle(bodies(Events.sqs(), "é"), context);
        assertThat(bytes.seen).containsExactly("é".getBytes(StandardCharsets.UTF_8));

        Orders orders = new Orders();
        orders.handle(bodies(Events.sqs(), "{\"id\":\"a\",\"quantity\":2}"), context);
        assertThat(orders.seen).containsExactly(new Order("a", 2));

        OrderLists lists = new OrderLists();
        lists.handle(bodies(Events.sqs(), "[{\"id\":\"a\"}]"), context);
        assertThat(lists.seen).containsExactly(List.of(new Order("a", 0)));
    }

    @Test
    void aBodyThatIsNotTheTypeFailsItsMessageAlone() {
        Orders orders = new Orders();
        SqsEvent event = bodies(Events.sqs(), "{\"id\":\"a\"}", "{\"id\":", "null", "", "[]", "{\"id\":\"b\"}");

        assertThat(reported(orders.handle(event, context))).containsExactly("m1", "m2", "m3", "m4");

        assertThat(orders.seen).containsExactly(new Order("a", 0), new Order("b", 0));
    }

    @Test
    void aBodyThatIsNotTheTypeGoesToTheDeadLettersAsItCame() {
        List<DeadLetter> letters = new ArrayList<>();
        Orders orders = new Orders() {
            @Override
            protected Optional<DeadLetters> deadLetters() {
                return Optional.of(letters::add);
            }
        };

        assertThat(orders.handle(bodies(Events.sqs(), "secret"), context)).isEqualTo(BatchResponse.SUCCESS);

        assertThat(letters).singleElement().satisfies(letter -> {
            assertThat(letter.itemIdentifier()).hasToString("m0");
            assertThat(letter.original())
                    .isInstanceOfSatisfying(
                            SqsEvent.Message.class,
                            raw -> assertThat(raw.body()).isEqualTo("secret"));
            assertThat(letter.errorMessage()).doesNotContain("secret");
        });
    }

    @Test
    void ofAStandardQueueOnlyTheFailedComeAgain() {
        Texts texts = new Texts();
        SqsEvent event = bodies(Events.sqs().queue("orders").group("one"), "a", "b!", "c");
        assertThat(reported(texts.handle(event, context))).containsExactly("m1");
        assertThat(texts.seen).containsExactly("a", "c");
    }

    @Test
    void ofAFifoQueueAFailureHoldsBackItsGroup() {
        Texts texts = new Texts();
        SqsEvent event = SqsEvent.parse(Events.sqs()
                .queue("orders.fifo")
                .group("one")
                .messageId("m0")
                .body("a!")
                .and()
                .messageId("m1")
                .body("b")
                .and()
                .group("two")
                .messageId("m2")
                .body("c")
                .json());
        assertThat(reported(texts.handle(event, context))).containsExactly("m0", "m1");
        assertThat(texts.seen).containsExactly("c");
    }

    @Test
    void workersProcessInParallelInTheOrderOfTheQueue() {
        Workers workers = Workers.threads(4);
        Texts texts = new Texts() {
            @Override
            protected Optional<Workers> workers() {
                return Optional.of(workers);
            }
        };
        assertThat(texts.policy(bodies(Events.sqs(), "a"))).isEqualTo(BatchPolicy.unordered(workers));
        SqsEvent fifo = bodies(Events.sqs().queue("q.fifo"), "a", "b", "c", "d", "e");
        assertThat(texts.policy(fifo)).isEqualTo(BatchPolicy.byGroup(workers));
        assertThat(texts.handle(fifo, context)).isEqualTo(BatchResponse.SUCCESS);
        assertThat(texts.seen).containsExactly("a", "b", "c", "d", "e");
    }

    @Test
    void anEmptyBatchIsDone() {
        assertThat(new Texts().handle(SqsEvent.parse("{\"Records\":[]}"), context))
                .isEqualTo(BatchResponse.SUCCESS);
    }

    @Test
    void aTypeThatCannotBeReadFailsWhenTheHandlerIsMade() {
        class Threads extends Keeping<Thread> {}
        assertThatThrownBy(Threads::new).isInstanceOf(UnsupportedTypeException.class);
        class Open<T> extends Keeping<T> {}
        assertThatThrownBy(Open<String>::new).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theCodecOfTheHandlerReadsTheBody() {
        class Own extends Orders {
            @Override
            protected JsonCodec codec() {
                return new io.handrail.core.json.GsonCodec();
            }
        }
        Own own = new Own();
        own.handle(bodies(Events.sqs(), "{\"id\":\"a\",\"quantity\":2}"), context);
        assertThat(own.seen).containsExactly(new Order("a", 2));
    }

    @Test
    void aHandlerWarmsUpWithoutProcessingAnything() throws Exception {
        Orders orders = new Orders();
        orders.prime();
        OrderLists lists = new OrderLists();
        lists.prime();
        assertThat(orders.seen).isEmpty();
        assertThat(lists.seen).isEmpty();
    }
}
