package io.handrail.s3.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.handrail.core.json.InvalidJsonException;
import io.handrail.core.json.Json;
import io.handrail.s3.S3Notification;
import io.handrail.s3.S3ObjectEvent;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class S3NotificationReaderTest {

    private static S3Notification read(String json) {
        return Json.parse(json, new S3NotificationReader());
    }

    private static String record(String object) {
        return "{\"Records\":[{\"eventSource\":\"aws:s3\",\"eventName\":\"ObjectCreated:Put\",\"awsRegion\":\"eu-west-1\","
                + "\"eventTime\":\"2026-11-23T08:00:00.123Z\",\"unknown\":{\"a\":[1,2]},"
                + "\"s3\":{\"s3SchemaVersion\":\"1.0\",\"bucket\":{\"name\":\"photos\",\"arn\":\"arn:aws:s3:::photos\"},"
                + "\"object\":" + object + "}}]}";
    }

    @Test
    void everyFieldOfAnEventIsRead() {
        S3Notification notification = read(record(
                "{\"key\":\"a.jpg\",\"size\":5000000000,\"eTag\":\"e1\",\"versionId\":\"v1\",\"sequencer\":\"00A1\"}"));
        assertThat(notification.events())
                .containsExactly(new S3ObjectEvent(
                        "ObjectCreated:Put",
                        "2026-11-23T08:00:00.123Z",
                        "eu-west-1",
                        "photos",
                        "a.jpg",
                        OptionalLong.of(5_000_000_000L),
                        "e1",
                        "v1",
                        "00A1"));
    }

    @ParameterizedTest
    @CsvSource({
        "Happy+Face.jpg,Happy Face.jpg",
        "a%2Bb.jpg,a+b.jpg",
        "caf%C3%A9/%E2%82%AC.jpg,café/€.jpg",
        "plain.jpg,plain.jpg",
        "100%25.jpg,100%.jpg"
    })
    void keysAreDecodedAsS3EncodesThem(String encoded, String decoded) {
        assertThat(read(record("{\"key\":\"" + encoded + "\"}")).events())
                .singleElement()
                .extracting(S3ObjectEvent::key)
                .isEqualTo(decoded);
    }

    @Test
    void aRemovalHasNeitherSizeNorETag() {
        assertThat(read(record("{\"key\":\"a\",\"sequencer\":\"0\"}")).events())
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.size()).isEmpty();
                    assertThat(event.eTag()).isNull();
                });
    }

    @Test
    void theTestMessageHasNoEvents() {
        assertThat(read("{\"Service\":\"Amazon S3\",\"Event\":\"s3:TestEvent\",\"Time\":\"2026-11-23T08:00:00.000Z\","
                                + "\"Bucket\":\"photos\",\"RequestId\":\"r\",\"HostId\":\"h\"}")
                        .events())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"Event\":\"other\"}",
                "[]",
                "{\"Records\":{}}",
                "{\"Records\":[null]}",
                "{\"Records\":[{\"eventSource\":\"aws:sqs\",\"eventName\":\"x\"}]}",
                "{\"Records\":[{\"EventSource\":\"aws:sns\",\"Sns\":{}}]}"
            })
    void whatIsNoNotificationOfS3IsRefused(String json) {
        assertThatThrownBy(() -> read(json))
                .isInstanceOf(InvalidJsonException.class)
                .hasMessageStartingWith("$");
    }

    @Test
    void anEmptyVersionIdMeansNone() {
        assertThat(read(record("{\"key\":\"a\",\"versionId\":\"\"}")).events())
                .singleElement()
                .extracting(S3ObjectEvent::versionId)
                .isNull();
    }

    @Test
    void thePrefixThatSomeEventNamesHaveIsTakenOff() {
        String json = record("{\"key\":\"a\"}").replace("ObjectCreated:Put", "s3:ObjectRestore:Completed");
        assertThat(read(json).events())
                .singleElement()
                .extracting(S3ObjectEvent::eventName)
                .isEqualTo("ObjectRestore:Completed");
    }

    @Test
    void aMissingKeyIsNamedWithItsPath() {
        assertThatThrownBy(() -> read(record("{\"size\":1}")))
                .isInstanceOf(InvalidJsonException.class)
                .hasMessage("$.Records[0]: s3.object.key is missing");
    }

    @Test
    void aKeyThatIsNotEncodedIsRefusedWithItsPath() {
        assertThatThrownBy(() -> read(record("{\"key\":\"%zz\"}")))
                .isInstanceOf(InvalidJsonException.class)
                .hasMessageContaining("$.Records[0].s3.object.key");
    }
}
