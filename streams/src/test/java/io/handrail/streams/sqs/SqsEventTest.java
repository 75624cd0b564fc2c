package io.handrail.streams.sqs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.handrail.core.json.InvalidJsonException;
import io.handrail.testing.Events;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqsEventTest {

    /** As AWS's guide has it, with fields that do not exist yet. */
    private static final String DOCUMENTED = """
            {"Next":{"a":[1]},"Records":[{"messageId":"059f36b4","receiptHandle":"AQEBwJnKyrHigUMZj6rYigCgxlaS3SLy0a",\
            "body":"Test message.","attributes":{"ApproximateReceiveCount":"1","SentTimestamp":"1545082649183",\
            "SenderId":"AIDAIENQZJOLO23YVJ4VO","ApproximateFirstReceiveTimestamp":"1545082649185","New":7},\
            "messageAttributes":{"myAttribute":{"stringValue":"myValue","stringListValues":[],"binaryListValues":[],\
            "dataType":"String"},"n":{"stringValue":"1.50","dataType":"Number.float"},\
            "b":{"binaryValue":"AQID","dataType":"Binary.jpg","new":null}},"md5OfBody":"e4e68fb7bd0e697a0ae8f1bb342846b3",\
            "md5OfMessageAttributes":"ac1a","eventSource":"aws:sqs",\
            "eventSourceARN":"arn:aws:sqs:us-east-2:123456789012:my-queue","awsRegion":"us-east-2","new":[]}]}""";

    private static SqsMessage<String> message(SqsEvent event) {
        return new SqsMessage<>("", event.messages().get(0));
    }

    @Test
    void everyFieldOfAnEventIsRead() {
        SqsEvent.Message raw = SqsEvent.parse(DOCUMENTED).messages().get(0);
        assertThat(raw)
                .isEqualTo(new SqsEvent.Message(
                        "059f36b4",
                        "AQEBwJnKyrHigUMZj6rYigCgxlaS3SLy0a",
                        "Test message.",
                        Map.of(
                                "ApproximateReceiveCount", "1",
                                "SentTimestamp", "1545082649183",
                                "SenderId", "AIDAIENQZJOLO23YVJ4VO",
                                "ApproximateFirstReceiveTimestamp", "1545082649185",
                                "New", "7"),
                        Map.of(
                                "myAttribute", new MessageAttribute("String", "myValue"),
                                "n", new MessageAttribute("Number.float", "1.50"),
                                "b", new MessageAttribute("Binary.jpg", "AQID")),
                        "e4e68fb7bd0e697a0ae8f1bb342846b3",
                        "ac1a",
                        "arn:aws:sqs:us-east-2:123456789012:my-queue",
                        "us-east-2"));
    }

    @Test
    void attributesHaveTheirTypes() {
        SqsMessage<String> message = message(SqsEvent.parse(DOCUMENTED));
        assertThat(message.approximateReceiveCount()).isEqualTo(1);
        assertThat(message.sentTimestamp()).contains(Instant.parse("2018-12-17T21:37:29.183Z"));
        assertThat(message.approximateFirstReceiveTimestamp()).contains(Instant.parse("2018-12-17T21:37:29.185Z"));
        assertThat(message.senderId()).contains("AIDAIENQZJOLO23YVJ4VO");
        assertThat(message.queueName()).isEqualTo("my-queue");
        assertThat(message.raw().isFifo()).isFalse();
        assertThat(message.messageAttribute("myAttribute").orElseThrow().text()).isEqualTo("myValue");
        assertThat(message.messageAttribute("n").orElseThrow().number()).isEqualTo(new BigDecimal("1.50"));
        assertThat(message.messageAttribute("b").orElseThrow().bytes()).containsExactly(1, 2, 3);
        assertThat(message.messageAttribute("c")).isEmpty();
        assertThat(message.messageGroupId()).isEmpty();
        assertThat(message.messageDeduplicationId()).isEmpty();
        assertThat(message.sequenceNumber()).isEmpty();
        assertThat(message.awsTraceHeader()).isEmpty();
        assertThat(message.deadLetterQueueSourceArn()).isEmpty();
    }

    @Test
    void aFifoQueueIsToldByItsArnAndNotByAGroup() {
        SqsMessage<String> fifo =
                message(SqsEvent.parse(Events.sqs().queue("a.fifo").group("g").json()));
        assertThat(fifo.raw().isFifo()).isTrue();
        assertThat(fifo.messageGroupId()).contains("g");
        assertThat(fifo.sequenceNumber()).isPresent();
        assertThat(fifo.messageDeduplicationId()).isPresent();

        SqsMessage<String> fair =
                message(SqsEvent.parse(Events.sqs().queue("a").group("tenant").json()));
        assertThat(fair.raw().isFifo()).isFalse();
        assertThat(fair.messageGroupId()).contains("tenant");
    }

    @Test
    void whatAMessageLacksIsEmpty() {
        SqsEvent event = SqsEvent.parse("{\"Records\":[{\"messageId\":\"m\",\"body\":null,\"attributes\":null,"
                + "\"messageAttributes\":null,\"receiptHandle\":null}]}");
        assertThat(event.messages().get(0)).isEqualTo(SqsEvent.Message.of("m", "", ""));
        assertThat(message(event).approximateReceiveCount()).isEqualTo(1);
        assertThat(message(event).sentTimestamp()).isEmpty();
        assertThat(message(event).queueName()).isEmpty();
    }

    @Test
    void anEmptyBatchIsAnEvent() {
        assertThat(SqsEvent.parse("{\"Records\":[]}").messages()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"Records\":[{\"body\":\"x\"}]}",
                "{\"Records\":[{\"messageId\":\"m\",\"eventSource\":\"aws:kinesis\"}]}",
                "{\"Records\":[{\"messageId\":\"m\",\"body\":{\"secret\":1}}]}",
                "{\"Records\":{}}",
                "[]",
                "{\"Records\":[{\"messageId\":\"m\""
            })
    void whatIsNoEventOfSqsIsRefused(String json) {
        assertThatThrownBy(() -> SqsEvent.parse(json))
                .isInstanceOf(InvalidJsonException.class)
                .hasMessageNotContaining("secret");
    }

    @Test
    void anAttributeSaysWhatItIsNot() {
        MessageAttribute text = MessageAttribute.string("secret");
        MessageAttribute bytes = MessageAttribute.binary(new byte[] {1});
        assertThat(bytes.bytes()).containsExactly(1);
        assertThat(MessageAttribute.number(BigDecimal.TEN).number()).isEqualTo(BigDecimal.TEN);
        Stream.<Runnable>of(
                        text::number,
                        text::bytes,
                        bytes::text,
                        bytes::number,
                        new MessageAttribute("Binary", "*")::bytes)
                .forEach(wrong -> assertThatThrownBy(wrong::run)
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining("message attribute")
                        .hasMessageNotContaining("secret"));
    }
}
