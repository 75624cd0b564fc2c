package io.handrail.streams.sqs;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import io.handrail.core.batch.BatchResponse;
import io.handrail.testing.Events;
import io.handrail.testing.SqsEventBuilder;
import io.handrail.testing.TestContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopeTest {

    record Order(int order) {}

    private final TestContext context = TestContext.create();

    private abstract static class Unwrapping<T> extends SqsBatchHandler<T> {

        final List<SqsMessage<T>> seen = new ArrayList<>();
        private final Envelope envelope;

        Unwrapping(Envelope envelope) {
            this.envelope = envelope;
        }

        @Override
        protected Envelope envelope() {
            return envelope;
        }

        @Override
        protected void process(SqsMessage<T> message, Context context) {
            seen.add(message);
        }
    }

    private static final class Orders extends Unwrapping<Order> {
        Orders(Envelope envelope) {
            super(envelope);
        }
    }

    private static final class Texts extends Unwrapping<String> {
        Texts(Envelope envelope) {
            super(envelope);
        }
    }

    private <T> SqsMessage<T> only(Unwrapping<T> handler, SqsEventBuilder event) {
        assertThat(handler.handle(SqsEvent.parse(event.json()), context))
                .as(String.join("\n", context.logs()))
                .isEqualTo(BatchResponse.SUCCESS);
        assertThat(handler.seen).hasSize(1);
        return handler.seen.get(0);
    }

    private String refusal(Unwrapping<?> handler, String body) {
        assertThat(handler.handle(
                                SqsEvent.parse(
                                        Events.sqs().messageId("m").body(body).json()),
                                context)
                        .batchItemFailures())
                .hasSize(1);
        assertThat(handler.seen).isEmpty();
        assertThat(context.logs()).singleElement().asString().contains("InvalidJsonException");
        return context.logs().get(0);
    }

    @Test
    void aMessageOfATopicIsUnwrapped() {
        SqsMessage<Order> message = only(
                new Orders(Envelope.SNS),
                Events.sqs()
                        .body("{\"order\":7}")
                        .attribute("colour", "red")
                        .attribute("seal", new byte[] {1})
                        .fromTopic("orders"));
        assertThat(message.body()).isEqualTo(new Order(7));
        SnsNotification sns = message.sns().orElseThrow();
        assertThat(sns.topicArn()).isEqualTo("arn:aws:sns:us-east-1:123456789012:orders");
        assertThat(sns.messageId()).isEqualTo("95df01b4-ee98-5cb9-9903-4c221d41eb5e");
        assertThat(sns.subject()).isNull();
        assertThat(sns.published()).contains(Instant.parse("2026-11-23T09:15:42.123Z"));
        assertThat(sns.messageAttributes().get("colour").text()).isEqualTo("red");
        assertThat(sns.messageAttributes().get("seal").bytes()).containsExactly(1);
        assertThat(message.messageAttributes()).isEmpty();
        assertThat(message.event()).isEmpty();
    }

    @Test
    void textOfATopicIsTheTextThatWasPublished() {
        SqsMessage<String> message = only(
                new Texts(Envelope.SNS),
                Events.sqs()
                        .body("{\"Type\":\"Notification\",\"MessageId\":\"m\",\"TopicArn\":\"t.fifo\","
                                + "\"Subject\":\"S\",\"SequenceNumber\":\"10000000000000003000\",\"Message\":\"Héllo \\\"you\\\"\","
                                + "\"MessageAttributes\":null,\"New\":{}}"));
        assertThat(message.body()).isEqualTo("Héllo \"you\"");
        SnsNotification sns = message.sns().orElseThrow();
        assertThat(sns.subject()).isEqualTo("S");
        assertThat(sns.sequenceNumber()).isEqualTo("10000000000000003000");
        assertThat(sns.published()).isEmpty();
    }

    @Test
    void anEventOfEventBridgeIsUnwrapped() {
        SqsMessage<Order> message = only(
                new Orders(Envelope.EVENTBRIDGE),
                Events.sqs().body("{\"order\":7,\"more\":1}").fromEventBridge("com.example.orders", "Order Placed"));
        assertThat(message.body()).isEqualTo(new Order(7));
        EventBridgeEvent event = message.event().orElseThrow();
        assertThat(event.source()).isEqualTo("com.example.orders");
        assertThat(event.detailType()).isEqualTo("Order Placed");
        assertThat(event.account()).isEqualTo("123456789012");
        assertThat(event.region()).isEqualTo("us-east-1");
        assertThat(event.happened()).contains(Instant.parse("2026-11-23T09:15:42Z"));
        assertThat(event.resources()).isEmpty();
        assertThat(message.sns()).isEmpty();
    }

    @Test
    void theDetailAsTextIsItsJson() {
        Texts texts = new Texts(Envelope.EVENTBRIDGE);
        SqsMessage<String> message = only(
                texts,
                Events.sqs()
                        .body("{\"detail\":{\"a\" : 1.10},\"id\":\"1\",\"source\":\"s\",\"detail-type\":\"d\","
                                + "\"resources\":[\"arn:1\",null,\"arn:2\"]}"));
        assertThat(message.body()).isEqualTo("{\"a\":1.10}");
        assertThat(message.event().orElseThrow().resources()).containsExactly("arn:1", "arn:2");
    }

    @Test
    void aDetailOfEventBridgeSchedulerIsAStringWithJson() {
        SqsMessage<Order> message = only(
                new Orders(Envelope.EVENTBRIDGE),
                Events.sqs()
                        .body("{\"version\":\"0\",\"id\":\"1\",\"detail-type\":\"Scheduled Event\","
                                + "\"source\":\"aws.scheduler\",\"resources\":null,\"detail\":\"{}\"}"));
        assertThat(message.body()).isEqualTo(new Order(0));
    }

    @Test
    void anEventThatARuleSentToATopicIsUnwrappedTwice() {
        SqsMessage<Order> message = only(
                new Orders(Envelope.SNS_OF_EVENTBRIDGE),
                Events.sqs()
                        .body("{\"order\":7}")
                        .fromEventBridge("com.example.orders", "Order Placed")
                        .fromTopic("orders"));
        assertThat(message.body()).isEqualTo(new Order(7));
        assertThat(message.sns().orElseThrow().topicArn()).endsWith(":orders");
        assertThat(message.event().orElseThrow().detailType()).isEqualTo("Order Placed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"order\":7}",
                "{\"Type\":\"SubscriptionConfirmation\",\"MessageId\":\"m\",\"TopicArn\":\"t\",\"Message\":\"secret\"}",
                "{\"Type\":\"Notification\",\"MessageId\":\"m\",\"TopicArn\":\"t\"}",
                "{\"Type\":\"Notification\",\"MessageId\":\"m\",\"Message\":\"secret\"}",
                "{\"Type\":\"Notification\",\"TopicArn\":\"t\",\"Message\":\"secret\"}"
            })
    void whatIsNoNotificationIsRefusedWithTheWayOut(String body) {
        assertThat(refusal(new Orders(Envelope.SNS), body))
                .contains("what SNS wraps a message in", "raw message delivery")
                .doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"order\":7}", "{\"source\":\"a\",\"detail-type\":\"b\",\"detail\":{\"order\":1}}", "{}"})
    void whatIsNoEventOfEventBridgeIsRefused(String body) {
        assertThat(refusal(new Orders(Envelope.EVENTBRIDGE), body)).contains("not an event of EventBridge");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "secret", "[]", "\"secret\"", "null"})
    void whatIsNoEnvelopeAtAllIsRefused(String body) {
        assertThat(refusal(new Orders(Envelope.SNS_OF_EVENTBRIDGE), body)).doesNotContain("secret");
    }

    @Test
    void anErrorInsideANotificationSaysSo() {
        String body = "{\"Type\":\"Notification\",\"MessageId\":\"m\",\"TopicArn\":\"t\","
                + "\"Message\":\"{\\\"order\\\":\\\"secret\\\"}\"}";
        assertThat(refusal(new Orders(Envelope.SNS), body))
                .contains("$.Message: $.order: expected")
                .doesNotContain("secret");
    }

    @Test
    void aDetailThatIsNullIsRefused() {
        assertThat(refusal(
                        new Orders(Envelope.EVENTBRIDGE),
                        "{\"id\":\"1\",\"source\":\"s\",\"detail-type\":\"d\",\"detail\":null}"))
                .contains("$.detail: the value is null");
    }
}
