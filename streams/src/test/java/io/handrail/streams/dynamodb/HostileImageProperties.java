package io.handrail.streams.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import io.handrail.core.batch.BatchResponse;
import io.handrail.core.batch.DeadLetter;
import io.handrail.core.batch.DeadLetters;
import io.handrail.testing.TestContext;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever well-formed JSON stands where an image should be, the records around it are processed. */
class HostileImageProperties {

    record Order(String id, BigDecimal total, Set<Integer> sizes, Map<String, List<byte[]>> parts) {}

    private static final class Orders extends DynamoDbStreamHandler<Order> {

        final List<String> processed = new ArrayList<>();
        final List<DeadLetter> letters = new ArrayList<>();

        @Override
        protected void process(Change<Order> change, Context context) {
            processed.add(change.sequenceNumber());
        }

        @Override
        protected Optional<DeadLetters> deadLetters() {
            return Optional.of(letters::add);
        }
    }

    /** JSON with a liking for the words of DynamoDB. */
    @Provide
    Arbitrary<String> json() {
        Arbitrary<String> names = Arbitraries.of(
                "id", "total", "sizes", "parts", "S", "N", "B", "SS", "NS", "BS", "M", "L", "BOOL", "NULL");
        Arbitrary<String> scalars = Arbitraries.of(
                "null",
                "true",
                "5",
                "-1.5e300",
                "\"\"",
                "\"7\"",
                "\"-0.0\"",
                "\"1e9999999999\"",
                "\"AQ==\"",
                "\"x y\"",
                "\"\\ud800\"",
                "\"NaN\"",
                "\"0x1\"",
                "\"\u0661\"");
        return Arbitraries.recursive(
                () -> scalars,
                inner -> Arbitraries.oneOf(
                        inner.list().ofMaxSize(3).map(all -> "[" + String.join(",", all) + "]"),
                        Arbitraries.maps(names, inner).ofMaxSize(3).map(HostileImageProperties::object)),
                0,
                6);
    }

    private static String object(Map<String, String> fields) {
        List<String> all = new ArrayList<>();
        fields.forEach((name, value) -> all.add("\"" + name + "\":" + value));
        return "{" + String.join(",", all) + "}";
    }

    @Property(tries = 300)
    void aRecordFailsAlone(
            @ForAll("json") String newImage, @ForAll("json") String oldImage, @ForAll("json") String keys) {
        Orders orders = new Orders();
        String event = "{\"Records\":[" + record(1, "{}", "{}", "{}") + "," + record(2, newImage, oldImage, keys) + ","
                + record(3, "{\"id\":{\"S\":\"o\"}}", "{}", "{}") + "]}";

        BatchResponse response = orders.handle(DynamoDbEvent.parse(event), TestContext.create());

        assertThat(response).isEqualTo(BatchResponse.SUCCESS);
        assertThat(orders.processed).contains("1", "3");
        assertThat(orders.processed.size() + orders.letters.size()).isEqualTo(3);
    }

    private static String record(int sequenceNumber, String newImage, String oldImage, String keys) {
        return "{\"eventName\":\"MODIFY\",\"dynamodb\":{\"Keys\":" + keys + ",\"NewImage\":" + newImage
                + ",\"OldImage\":" + oldImage + ",\"SequenceNumber\":\"" + sequenceNumber + "\"}}";
    }
}
