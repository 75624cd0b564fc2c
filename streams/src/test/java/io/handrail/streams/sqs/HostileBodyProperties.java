package io.handrail.streams.sqs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.handrail.core.json.InvalidJsonException;
import io.handrail.core.json.JsonCodec;
import io.handrail.streams.internal.Payload;
import io.handrail.testing.Events;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import software.amazon.awssdk.services.s3.S3Client;

/** Whatever a sender puts into a body, it is a message or an {@link InvalidJsonException}, and never anything else. */
class HostileBodyProperties {

    private static final String SPICE = "{}[]:,\"\\0123456789-+.eEnulltrueTypMsag \n\u0000/#;";

    private static final String POINTER = "[\"software.amazon.payloadoffloading.PayloadS3Pointer\","
            + "{\"s3BucketName\":\"not-allowed\",\"s3Key\":\"k\"}]";

    record Order(int order, List<String> tags, Map<String, Order> parts) {}

    private final Payload<Order> orders = Payload.of(Order.class, JsonCodec.standard());

    /** Answers nothing: a pointer to a bucket that is not allowed never gets so far. */
    private final S3LargeMessages none = S3LargeMessages.in(new Unreachable(), "allowed");

    private static final class Unreachable implements S3Client {

        @Override
        public String serviceName() {
            return "s3";
        }

        @Override
        public void close() {}
    }

    private static String wrapped() {
        String event = Events.sqs()
                .body("{\"order\":7,\"tags\":[\"a\"],\"parts\":{\"b\":{\"order\":8}}}")
                .attribute("ExtendedPayloadSize", 1)
                .fromEventBridge("com.example.orders", "Order Placed")
                .fromTopic("orders")
                .json();
        JsonObject first = JsonParser.parseString(event)
                .getAsJsonObject()
                .getAsJsonArray("Records")
                .get(0)
                .getAsJsonObject();
        return first.get("body").getAsString();
    }

    /** Some body with a piece cut out and another put in. */
    @Provide
    Arbitrary<String> bodies() {
        String wrapped = wrapped();
        String event =
                JsonParser.parseString(wrapped).getAsJsonObject().get("Message").getAsString();
        Arbitrary<String> piece =
                Arbitraries.strings().withChars(SPICE.toCharArray()).ofMaxLength(12);
        return Combinators.combine(
                        Arbitraries.of(wrapped, event, POINTER, "{\"order\":7}", ""),
                        Arbitraries.integers().between(0, 1_000),
                        Arbitraries.integers().between(0, 30),
                        piece)
                .as((body, at, length, put) -> {
                    int from = Math.min(at, body.length());
                    int to = Math.min(from + length, body.length());
                    return body.substring(0, from) + put + body.substring(to);
                });
    }

    @Property(tries = 3_000)
    void aBodyIsReadOrRefused(
            @ForAll("bodies") String body, @ForAll Envelope envelope, @ForAll boolean marked, @ForAll boolean reading) {
        BodyDecoder<Order> decoder = new BodyDecoder<>(orders, envelope, reading ? none : null);
        Map<String, MessageAttribute> attributes =
                marked ? Map.of("ExtendedPayloadSize", MessageAttribute.string("1")) : Map.of();
        SqsEvent.Message message =
                new SqsEvent.Message("m", null, body, Map.of(), attributes, null, null, "arn:aws:sqs:r:1:q", null);
        Throwable thrown = catchThrowable(() -> decoder.decode(message));
        if (thrown != null) {
            assertThat(thrown).isExactlyInstanceOf(InvalidJsonException.class);
        }
    }
}
