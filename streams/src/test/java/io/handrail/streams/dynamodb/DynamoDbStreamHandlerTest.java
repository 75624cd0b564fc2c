package io.handrail.streams.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import io.handrail.core.batch.BatchResponse;
import io.handrail.core.batch.DeadLetter;
import io.handrail.core.batch.DeadLetters;
import io.handrail.core.json.InvalidJsonException;
import io.handrail.testing.TestContext;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DynamoDbStreamHandlerTest {

    enum State {
        OPEN,
        PAID
    }

    record Line(String sku, int quantity) {}

    @SuppressWarnings("ArrayRecordComponent")
    record Order(
            String id, BigDecimal total, State state, List<Line> lines, Set<String> tags, byte[] proof, String note) {}

    private abstract static class Recording<T> extends DynamoDbStreamHandler<T> {

        final List<Change<T>> changes = Collections.synchronizedList(new ArrayList<>());
        final List<DeadLetter> letters = new ArrayList<>();

        @Override
        protected void process(Change<T> change, Context context) {
            changes.add(change);
        }
    }

    private static final class Orders extends Recording<Order> {}

    private static final class Anything extends Recording<Map<String, Object>> {}

    private static final class Texts extends Recording<String> {}

    private static final class Keys extends Recording<Void> {}

    private static String event(String... images) {
        StringBuilder json = new StringBuilder("{\"Records\":[");
        for (int i = 0; i < images.length; i++) {
            json.append(i == 0 ? "" : ",").append("{\"eventName\":\"MODIFY\",\"eventSource\":\"aws:dynamodb\"");
            json.append(",\"dynamodb\":{\"Keys\":{\"id\":{\"S\":\"o-1\"}},\"SequenceNumber\":\"")
                    .append(i + 1);
            json.append("\",\"NewImage\":").append(images[i]).append("}}");
        }
        return json.append("]}").toString();
    }

    private static BatchResponse handle(DynamoDbStreamHandler<?> handler, String event) {
        return handler.handle(DynamoDbEvent.parse(event), TestContext.create());
    }

    private static List<String> reported(BatchResponse response) {
        return response.batchItemFailures().stream().map(Object::toString).toList();
    }

    @Test
    void anImageIsTheUsersRecord() {
        Orders orders = new Orders();
        handle(orders, event("""
                {"id":{"S":"o-1"},"total":{"N":"12345678901234567890123456789012345678"},"state":{"S":"PAID"},
                 "lines":{"L":[{"M":{"sku":{"S":"A"},"quantity":{"N":"2"}}}]},"tags":{"SS":["a","b"]},
                 "proof":{"B":"AQID"},"note":{"NULL":true}}"""));

        Order order = orders.changes.get(0).newImage().orElseThrow();
        assertThat(order.id()).isEqualTo("o-1");
        assertThat(order.total()).isEqualTo("12345678901234567890123456789012345678");
        assertThat(order.state()).isEqualTo(State.PAID);
        assertThat(order.lines()).containsExactly(new Line("A", 2));
        assertThat(order.tags()).containsExactly("a", "b");
        assertThat(order.proof()).containsExactly(1, 2, 3);
        assertThat(order.note()).isNull();
        assertThat(orders.changes.get(0).oldImage()).isEmpty();
        assertThat(orders.changes.get(0).latestImage()).contains(order);
    }

    @Test
    void anyItemIsAMapAndNullsStayInIt() {
        Anything handler = new Anything();
        handle(handler, event("{\"n\":{\"N\":\"1.50\"},\"u\":{\"NULL\":true},\"ns\":{\"NS\":[\"1\",\"2\"]}}"));
        Map<String, Object> image = handler.changes.get(0).newImage().orElseThrow();
        assertThat(image)
                .containsEntry("n", new BigDecimal("1.50"))
                .containsEntry("u", null)
                .containsEntry("ns", List.of(1L, 2L));
    }

    @Test
    void aStringIsThePlainJson() {
        Texts handler = new Texts();
        handle(handler, event("{\"n\":{\"N\":\"1.50\"},\"b\":{\"BOOL\":false}}"));
        assertThat(handler.changes.get(0).newImage()).contains("{\"n\":1.50,\"b\":false}");
    }

    @Test
    void aFunctionThatOnlyNeedsKeysDeclaresVoid() {
        Keys handler = new Keys();
        handle(handler, event("{\"id\":{\"S\":\"o-1\"}}"));
        assertThat(handler.changes.get(0).newImage()).isEmpty();
        assertThat(handler.changes.get(0).keys()).containsEntry("id", DynamoDbValue.fromS("o-1"));
        assertThat(handler.changes.get(0).record().newImage()).containsKey("id");
    }

    @Test
    void aMalformedImageIsTheCheckpointAndStopsTheShard() {
        Orders orders = new Orders();
        BatchResponse response =
                handle(orders, event("{\"id\":{\"S\":\"o-1\"}}", "{\"id\":{\"S\":5}}", "{\"id\":{\"S\":\"o-3\"}}"));
        assertThat(reported(response)).containsExactly("2");
        assertThat(orders.changes).hasSize(1);
    }

    @Test
    void aMalformedImageGoesToTheDeadLettersAloneAndTheShardGoesOn() {
        class WithLetters extends Recording<Order> {
            @Override
            protected Optional<DeadLetters> deadLetters() {
                return Optional.of(letters::add);
            }
        }
        WithLetters orders = new WithLetters();
        BatchResponse response = handle(
                orders,
                event(
                        "{\"id\":{\"S\":5}}",
                        "{\"total\":{\"S\":\"secret\"}}",
                        "[\"no object\"]",
                        "{\"id\":{\"S\":\"o-3\"}}"));
        assertThat(response).isEqualTo(BatchResponse.SUCCESS);
        assertThat(orders.changes).hasSize(1);
        assertThat(orders.letters).extracting(DeadLetter::errorType).containsOnly(InvalidJsonException.class.getName());
        assertThat(orders.letters)
                .extracting(DeadLetter::errorMessage)
                .containsExactly(
                        "$.Records[0].dynamodb.NewImage.id.S: expected a string",
                        "$.dynamodb.NewImage.total: expected a number (of at most 10000 digits) but found another string",
                        "$.Records[2].dynamodb.NewImage: expected an object of attributes");
    }

    @Test
    void itsSampleEventIsOneItCanRead() {
        Keys handler = new Keys();
        assertThat(handle(handler, handler.sampleEvent().orElseThrow())).isEqualTo(BatchResponse.SUCCESS);
        assertThat(handler.changes.get(0).changedAttributes()).containsExactly("n", "m", "l", "ss", "b");
    }
}
