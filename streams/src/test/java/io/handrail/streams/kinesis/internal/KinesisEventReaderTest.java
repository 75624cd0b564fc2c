package io.handrail.streams.kinesis.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.handrail.core.json.InvalidJsonException;
import io.handrail.core.json.Json;
import io.handrail.streams.kinesis.KinesisEvent;
import io.handrail.streams.kinesis.KinesisEventRecord;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class KinesisEventReaderTest {

    private static final String SEQUENCE = "49590338271490256608559692538361571095921575989136588898";

    private static final String RECORD = """
            {"kinesis":{"kinesisSchemaVersion":"1.0","partitionKey":"1","sequenceNumber":"%1$s",\
            "data":"SGVsbG8sIHRoaXMgaXMgYSB0ZXN0Lg==","approximateArrivalTimestamp":1545084650.987,\
            "encryptionType":"NONE"},\
            "eventSource":"aws:kinesis","eventVersion":"1.0","eventID":"shardId-000000000006:%1$s",\
            "eventName":"aws:kinesis:record","invokeIdentityArn":"arn:aws:iam::123456789012:role/lambda-role",\
            "awsRegion":"us-east-2","new":{"a":[1,{}]},\
            "eventSourceARN":"arn:aws:kinesis:us-east-2:123456789012:stream/lambda-stream"}""".formatted(SEQUENCE);

    private static KinesisEvent read(String json) {
        return Json.parse(json, new KinesisEventReader());
    }

    private static KinesisEventRecord only(String record) {
        return read("{\"Records\":[" + record + "]}").records().get(0);
    }

    @Test
    void whatAwsDocumentsIsRead() {
        KinesisEventRecord record = only(RECORD);
        assertThat(record)
                .isEqualTo(new KinesisEventRecord(
                        "shardId-000000000006:" + SEQUENCE,
                        "arn:aws:kinesis:us-east-2:123456789012:stream/lambda-stream",
                        SEQUENCE,
                        OptionalLong.empty(),
                        "1",
                        null,
                        Instant.parse("2018-12-17T22:10:50.987Z"),
                        "SGVsbG8sIHRoaXMgaXMgYSB0ZXN0Lg=="));
        assertThat(record.shardId()).isEqualTo("shardId-000000000006");
    }

    @Test
    void recordsComeInTheirOrderAndMayBeNone() {
        assertThat(read("{\"x\":1,\"Records\":[" + RECORD + "," + RECORD + "],\"window\":{}}")
                        .records())
                .hasSize(2);
        assertThat(read("{\"Records\":[]}").records()).isEmpty();
        assertThat(read("{\"Records\":null}").records()).isEmpty();
    }

    @Test
    void whatIsNotThereIsNull() {
        KinesisEventRecord record = only("{\"kinesis\":{\"sequenceNumber\":\"7\",\"data\":null,\"partitionKey\":null,"
                + "\"approximateArrivalTimestamp\":null},\"eventID\":null}");
        assertThat(record)
                .isEqualTo(new KinesisEventRecord(null, null, "7", OptionalLong.empty(), "", null, null, null));
        assertThat(record.shardId()).isNull();
        assertThat(only("{\"kinesis\":{\"sequenceNumber\":\"7\"},\"eventID\":\"odd\"}")
                        .shardId())
                .isNull();
    }

    @Test
    void aTimeIsExactToTheMillisecond() {
        assertThat(time("1480641523.477")).isEqualTo(Instant.ofEpochMilli(1_480_641_523_477L));
        assertThat(time("1.480641523477E9")).isEqualTo(Instant.ofEpochMilli(1_480_641_523_477L));
        assertThat(time("1480641523")).isEqualTo(Instant.ofEpochSecond(1_480_641_523));
        assertThat(time("\"1480641523.001\"")).isEqualTo(Instant.ofEpochMilli(1_480_641_523_001L));
    }

    private static Instant time(String number) {
        return only("{\"kinesis\":{\"sequenceNumber\":\"7\",\"approximateArrivalTimestamp\":" + number + "}}")
                .approximateArrivalTimestamp();
    }

    @Test
    void anEventOfAnotherServiceIsRefused() {
        assertRefused("{\"records\":[]}", "no Records");
        assertRefused("{\"Records\":[{\"eventSource\":\"aws:dynamodb\"}]}", "not aws:kinesis");
        assertRefused("{\"Records\":[{\"messageId\":\"1\"}]}", "sequenceNumber is missing");
        assertRefused("{\"Records\":[{\"kinesis\":{\"sequenceNumber\":\"\"}}]}", "sequenceNumber is missing");
        assertRefused("{\"Records\":[7]}", "$.Records[0]");
    }

    private static void assertRefused(String json, String why) {
        assertThatThrownBy(() -> read(json))
                .isInstanceOf(InvalidJsonException.class)
                .hasMessageContaining(why);
    }
}
