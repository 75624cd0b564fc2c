package io.handrail.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class EventsTest {

    @Test
    void anS3EventHasTheFieldsThatAwsDocuments() {
        JsonObject one = record(
                Events.s3()
                        .bucket("photos")
                        .key("cat.jpg")
                        .size(48_213)
                        .eTag("abc")
                        .versionId("v1")
                        .sequencer("00AA")
                        .region("eu-central-1")
                        .time(Instant.parse("2026-01-02T03:04:05Z"))
                        .json(),
                0);
        assertThat(one.keySet())
                .containsExactly(
                        "eventVersion",
                        "eventSource",
                        "awsRegion",
                        "eventTime",
                        "eventName",
                        "userIdentity",
                        "requestParameters",
                        "responseElements",
                        "s3");
        assertThat(one.get("eventTime").getAsString()).isEqualTo("2026-01-02T03:04:05.000Z");
        assertThat(one.get("eventName").getAsString()).isEqualTo("ObjectCreated:Put");
        assertThat(one.get("awsRegion").getAsString()).isEqualTo("eu-central-1");
        JsonObject s3 = one.getAsJsonObject("s3");
        assertThat(s3.getAsJsonObject("bucket").get("name").getAsString()).isEqualTo("photos");
        assertThat(s3.getAsJsonObject("bucket").get("arn").getAsString()).isEqualTo("arn:aws:s3:::photos");
        assertThat(s3.getAsJsonObject("object"))
                .hasToString("{\"key\":\"cat.jpg\",\"size\":48213,\"eTag\":\"abc\","
                        + "\"versionId\":\"v1\",\"sequencer\":\"00AA\"}");
    }

    @Test
    void aKeyIsEncodedAsS3DoesIt() {
        assertThat(key("summer 2026/caf\u00e9+(1)&co.jpg")).isEqualTo("summer+2026/caf%C3%A9%2B%281%29%26co.jpg");
        assertThat(key("%41")).isEqualTo("%2541");
    }

    @Test
    void aRemovedObjectHasNoSizeAndNoTag() {
        JsonObject object = record(Events.s3().eventName("ObjectRemoved:Delete").json(), 0)
                .getAsJsonObject("s3")
                .getAsJsonObject("object");
        assertThat(object.keySet()).containsExactly("key", "sequencer");
    }

    @Test
    void severalRecordsKeepWhatIsNotChanged() {
        String event = Events.s3().bucket("photos").key("a").and().key("b").json();
        assertThat(JsonParser.parseString(event).getAsJsonObject().getAsJsonArray("Records"))
                .hasSize(2);
        JsonObject second = record(event, 1).getAsJsonObject("s3");
        assertThat(second.getAsJsonObject("bucket").get("name").getAsString()).isEqualTo("photos");
        assertThat(second.getAsJsonObject("object").get("key").getAsString()).isEqualTo("b");
    }

    @Test
    void aTestEventIsNoNotification() {
        JsonObject event = JsonParser.parseString(Events.s3TestEvent("photos")).getAsJsonObject();
        assertThat(event.keySet()).containsExactly("Service", "Event", "Time", "Bucket", "RequestId", "HostId");
        assertThat(event.get("Event").getAsString()).isEqualTo("s3:TestEvent");
        assertThat(event.get("Bucket").getAsString()).isEqualTo("photos");
    }

    private static String key(String plain) {
        return record(Events.s3().key(plain).json(), 0)
                .getAsJsonObject("s3")
                .getAsJsonObject("object")
                .get("key")
                .getAsString();
    }

    private static JsonObject record(String event, int index) {
        return JsonParser.parseString(event)
                .getAsJsonObject()
                .getAsJsonArray("Records")
                .get(index)
                .getAsJsonObject();
    }
}
