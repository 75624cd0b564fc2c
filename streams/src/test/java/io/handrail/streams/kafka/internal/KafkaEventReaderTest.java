package io.handrail.streams.kafka.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.handrail.core.json.InvalidJsonException;
import io.handrail.core.json.Json;
import io.handrail.streams.kafka.KafkaEvent;
import io.handrail.streams.kafka.KafkaHeader;
import io.handrail.streams.kafka.SchemaMetadata;
import io.handrail.streams.kafka.TimestampType;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KafkaEventReaderTest {

    private static final String RECORD =
            "{\"topic\":\"orders\",\"partition\":3,\"offset\":15,\"timestamp\":1545084650987,"
                    + "\"timestampType\":\"CREATE_TIME\",\"key\":\"a2V5\",\"value\":\"dmFsdWU=\","
                    + "\"headers\":[{\"source\":[104,101,-61,-92]}]}";

    private static KafkaEvent read(String json) {
        return Json.parse(json, new KafkaEventReader());
    }

    private static KafkaEvent.Entry only(String record) {
        List<KafkaEvent.Entry> records = read("{\"eventSource\":\"aws:kafka\",\"records\":{\"orders-3\":[" + record
                        + "]}}")
                .records();
        assertThat(records).hasSize(1);
        return records.get(0);
    }

    @Test
    void theEventOfMskIsRead() {
        KafkaEvent event = read("{\"eventSource\":\"aws:kafka\",\"eventSourceArn\":\"arn:cluster\","
                + "\"bootstrapServers\":\"b-1:9092,b-2:9092\",\"records\":{\"orders-3\":[" + RECORD + "]}}");
        assertThat(event.eventSource()).isEqualTo("aws:kafka");
        assertThat(event.eventSourceArn()).isEqualTo("arn:cluster");
        assertThat(event.bootstrapServers()).isEqualTo("b-1:9092,b-2:9092");
        KafkaEvent.Entry entry = event.records().get(0);
        assertThat(entry.topicPartition()).isEqualTo("orders-3");
        assertThat(entry.topic()).isEqualTo("orders");
        assertThat(entry.partition()).isEqualTo(3);
        assertThat(entry.offset()).isEqualTo(15);
        assertThat(entry.timestampMillis()).isEqualTo(1545084650987L);
        assertThat(entry.timestampType()).isEqualTo(TimestampType.CREATE_TIME);
        assertThat(entry.key()).isEqualTo("a2V5");
        assertThat(entry.value()).isEqualTo("dmFsdWU=");
        assertThat(entry.headers()).extracting(KafkaHeader::text).containsExactly(Optional.of("heä"));
        assertThat(entry.keySchema()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SelfManagedKafka", "aws:SelfManagedKafka"})
    void theEventOfAnotherClusterIsRead(String source) {
        KafkaEvent event = read("{\"eventSource\":\"" + source + "\",\"records\":{\"t-0\":[" + RECORD + "]}}");
        assertThat(event.eventSourceArn()).isNull();
        assertThat(event.records()).hasSize(1);
    }

    @Test
    void recordsKeepTheOrderOfTheirTopicPartition() {
        KafkaEvent event = read(
                "{\"records\":{\"b-1\":[{\"topic\":\"b\",\"partition\":1,\"offset\":7},"
                        + "{\"topic\":\"b\",\"partition\":1,\"offset\":9}],\"a-0\":[{\"topic\":\"a\",\"partition\":0,\"offset\":1}]}}");
        assertThat(event.records())
                .extracting(one -> one.topicPartition() + "@" + one.offset())
                .containsExactly("b-1@7", "b-1@9", "a-0@1");
    }

    @Test
    void whatMayBeMissingIsMissing() {
        KafkaEvent.Entry entry = only("{\"topic\":\"t\",\"partition\":0,\"offset\":0}");
        assertThat(entry.timestampMillis()).isNegative();
        assertThat(entry.timestampType()).isEqualTo(TimestampType.NO_TIMESTAMP_TYPE);
        assertThat(entry.key()).isNull();
        assertThat(entry.value()).isNull();
        assertThat(entry.headers()).isEmpty();
        KafkaEvent.Entry nulls = only("{\"topic\":\"t\",\"partition\":0,\"offset\":0,\"timestamp\":null,"
                + "\"timestampType\":null,\"key\":null,\"value\":null,\"headers\":null,\"valueSchemaMetadata\":null}");
        assertThat(nulls).isEqualTo(entry);
    }

    @Test
    void headersAreSignedOrUnsignedBytesOrBase64() {
        List<KafkaHeader> headers =
                only("{\"topic\":\"t\",\"partition\":0,\"offset\":0,\"headers\":[{\"a\":[118,-36,0,127,-128]},"
                                + "{\"b\":[118,220,0,127,128]},{\"c\":\"dtwAf4A=\"}]}")
                        .headers();
        byte[] bytes = {118, -36, 0, 127, -128};
        assertThat(headers)
                .allSatisfy(header -> assertThat(header.value()).get().isEqualTo(bytes));
    }

    @Test
    void headersKeepTheirOrderAndMayRepeatAndBeNull() {
        List<KafkaHeader> headers = only("{\"topic\":\"t\",\"partition\":0,\"offset\":0,\"headers\":"
                        + "[{\"b\":[49]},{\"a\":null},{\"b\":[50]},{\"x\":[],\"y\":[51]}]}")
                .headers();
        assertThat(headers)
                .extracting(header -> header.name() + header.text())
                .containsExactly("bOptional[1]", "aOptional.empty", "bOptional[2]", "xOptional[]", "yOptional[3]");
    }

    @Test
    void schemasOfARegistryAreRead() {
        KafkaEvent.Entry entry = only("{\"topic\":\"t\",\"partition\":0,\"offset\":0,"
                + "\"keySchemaMetadata\":{\"dataFormat\":\"JSON\",\"schemaId\":\"7\"},"
                + "\"valueSchemaMetadata\":{\"dataFormat\":\"AVRO\",\"schemaId\":\"8\",\"new\":[1]}}");
        assertThat(entry.keySchema()).isEqualTo(new SchemaMetadata("JSON", "7"));
        assertThat(entry.valueSchema()).isEqualTo(new SchemaMetadata("AVRO", "8"));
    }

    @Test
    void unknownFieldsAreSkippedEverywhere() {
        KafkaEvent event = read(
                "{\"new\":{\"a\":[1,{}]},\"eventSource\":\"aws:kafka\",\"records\":{\"t-0\":[{\"new\":[[]],"
                        + "\"topic\":\"t\",\"partition\":\"0\",\"offset\":\"5\",\"leaderEpoch\":3,\"timestampType\":\"NEW_TIME\"}]}}");
        assertThat(event.records().get(0).offset()).isEqualTo(5);
        assertThat(event.records().get(0).timestampType()).isEqualTo(TimestampType.NO_TIMESTAMP_TYPE);
    }

    @Test
    void aBatchMayBeEmpty() {
        assertThat(read("{\"eventSource\":\"aws:kafka\",\"records\":{}}").records())
                .isEmpty();
        assertThat(read("{\"eventSource\":\"aws:kafka\",\"records\":{\"t-0\":[]}}")
                        .records())
                .isEmpty();
        assertThat(read("{\"eventSource\":\"aws:kafka\",\"records\":null}").records())
                .isEmpty();
    }

    @Test
    void anEventOfAnotherSourceIsRefused() {
        assertThatThrownBy(() -> read("{\"Records\":[]}"))
                .isInstanceOf(InvalidJsonException.class)
                .hasMessageContaining("not an event of Kafka");
        assertThatThrownBy(() -> read("{\"eventSource\":\"aws:rmq\",\"records\":{}}"))
                .isInstanceOf(InvalidJsonException.class)
                .hasMessageContaining("$.eventSource")
                .hasMessageContaining("aws:kafka")
                .hasMessageNotContaining("rmq");
    }

    @Test
    void aRecordThatCouldNotBeReportedIsRefused() {
        assertThatThrownBy(() -> only("{\"topic\":\"t\",\"partition\":0}"))
                .isInstanceOf(InvalidJsonException.class)
                .hasMessageContaining("$.records.orders-3[0]")
                .hasMessageContaining("offset");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[256]", "[-129]", "[1.5]", "[\"x\"]", "\"*\"", "7"})
    void headersThatAreNoBytesAreRefused(String value) {
        assertThatThrownBy(() ->
                        only("{\"topic\":\"t\",\"partition\":0,\"offset\":0,\"headers\":[{\"a\":" + value + "}]}"))
                .isInstanceOf(InvalidJsonException.class)
                .hasMessageContaining("headers");
    }
}
