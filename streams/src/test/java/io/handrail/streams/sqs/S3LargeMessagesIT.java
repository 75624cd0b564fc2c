package io.handrail.streams.sqs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.Context;
import io.handrail.core.aws.Clients;
import io.handrail.core.json.Json;
import io.handrail.testing.Events;
import io.handrail.testing.LocalAws;
import io.handrail.testing.ScriptedEndpoint;
import io.handrail.testing.SqsEventBuilder;
import io.handrail.testing.TestContext;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.payloadoffloading.PayloadS3Pointer;
import software.amazon.payloadoffloading.S3BackedPayloadStore;
import software.amazon.payloadoffloading.S3Dao;

/** Payloads that AWS's own library stored, in an S3 server. */
class S3LargeMessagesIT {

    @RegisterExtension
    static final LocalAws aws = LocalAws.with(LocalAws.Service.S3);

    private static final String LARGE = "é\"\n".repeat(100_000);

    private static S3Client s3;
    private static String bucket;
    private static S3BackedPayloadStore store;

    private final TestContext context = TestContext.create();
    private String pointer;

    @BeforeAll
    static void start() {
        s3 = S3Client.create();
        bucket = aws.uniqueName("payloads");
        s3.createBucket(r -> r.bucket(bucket));
        store = new S3BackedPayloadStore(new S3Dao(s3), bucket);
    }

    @BeforeEach
    void send() {
        pointer = store.storeOriginalPayload(LARGE);
    }

    private static final class Reports extends SqsBatchHandler<String> {

        final List<String> seen = new ArrayList<>();
        private final S3LargeMessages large;
        private final Envelope envelope;
        boolean failing;

        Reports(S3LargeMessages large) {
            this(large, Envelope.NONE);
        }

        Reports(S3LargeMessages large, Envelope envelope) {
            this.large = large;
            this.envelope = envelope;
        }

        @Override
        protected Optional<S3LargeMessages> largeMessages() {
            return Optional.of(large);
        }

        @Override
        protected Envelope envelope() {
            return envelope;
        }

        @Override
        protected void process(SqsMessage<String> message, Context context) {
            seen.add(message.body());
            if (failing) {
                throw new IllegalStateException("not yet");
            }
        }
    }

    private static SqsEventBuilder large(String body) {
        return Events.sqs().body(body).attribute("ExtendedPayloadSize", 400_000);
    }

    private boolean isDone(Reports reports, SqsEventBuilder event) {
        return reports.handle(SqsEvent.parse(event.json()), context)
                .batchItemFailures()
                .isEmpty();
    }

    private String refusal(S3LargeMessages large, SqsEventBuilder event) {
        Reports reports = new Reports(large);
        assertThat(isDone(reports, event)).isFalse();
        assertThat(reports.seen).isEmpty();
        assertThat(context.logs()).hasSize(1);
        return context.logs().get(0);
    }

    private boolean isStored() {
        String key = PayloadS3Pointer.fromJson(pointer).getS3Key();
        return s3.listObjectsV2(r -> r.bucket(bucket).prefix(key)).keyCount() == 1;
    }

    @Test
    void aPayloadThatTheExtendedClientStoredIsTheBodyAndStays() {
        Reports reports = new Reports(S3LargeMessages.in(s3, bucket));
        assertThat(isDone(reports, large(pointer).and().body(pointer))).isTrue();
        assertThat(reports.seen).containsExactly(LARGE, LARGE);
        assertThat(isStored()).isTrue();
    }

    @Test
    void theWayOfOlderClientsIsReadToo() {
        String legacy = pointer.replace(
                "software.amazon.payloadoffloading.PayloadS3Pointer", "com.amazon.sqs.javamessaging.MessageS3Pointer");
        assertThat(legacy).isNotEqualTo(pointer);
        Reports reports = new Reports(S3LargeMessages.in(s3, bucket));
        assertThat(isDone(reports, Events.sqs().body(legacy).attribute("SQSLargePayloadSize", 400_000)))
                .isTrue();
        assertThat(reports.seen).containsExactly(LARGE);
    }

    @Test
    void aMessageWithoutTheMarkIsTheTextThatItIs() {
        Reports reports = new Reports(S3LargeMessages.in(s3, bucket));
        assertThat(isDone(reports, Events.sqs().body(pointer))).isTrue();
        assertThat(reports.seen).containsExactly(pointer);
    }

    @Test
    void aPayloadOfSnsIsPointedToInsideTheNotificationOrWithRawDeliveryOutside() {
        Reports wrapped = new Reports(S3LargeMessages.in(s3, bucket).deletingAfterSuccess(), Envelope.SNS);
        assertThat(isDone(wrapped, large(pointer).fromTopic("reports"))).isTrue();
        assertThat(wrapped.seen).containsExactly(LARGE);
        assertThat(isStored()).isFalse();

        String notification = notification("small");
        pointer = store.storeOriginalPayload(notification);
        assertThat(isDone(wrapped, large(pointer))).isTrue();
        assertThat(wrapped.seen).containsExactly(LARGE, "small");
    }

    private static String notification(String message) {
        return Json.toJson(message, (out, text) -> {
            out.beginObject()
                    .name("Type")
                    .value("Notification")
                    .name("MessageId")
                    .value("m");
            out.name("TopicArn").value("t").name("Message").value(text).endObject();
        });
    }

    @Test
    void aPayloadIsDeletedOnlyWhenItsMessageIsDone() {
        Reports reports = new Reports(S3LargeMessages.in(s3, bucket).deletingAfterSuccess());
        reports.failing = true;
        assertThat(isDone(reports, large(pointer))).isFalse();
        assertThat(isStored()).isTrue();
        reports.failing = false;
        assertThat(isDone(reports, large(pointer))).isTrue();
        assertThat(isStored()).isFalse();
    }

    @Test
    void aPayloadThatIsGoneFailsItsMessage() {
        store.deleteOriginalPayload(pointer);
        assertThat(refusal(S3LargeMessages.in(s3, bucket), large(pointer)))
                .contains("InvalidJsonException: $[1].s3Key: the payload is gone");
    }

    @Test
    void aSenderCannotHaveAnotherBucketReadOrDeleted() {
        String own = aws.uniqueName("own");
        s3.createBucket(r -> r.bucket(own));
        S3LargeMessages elsewhere = S3LargeMessages.in(s3, own).deletingAfterSuccess();
        assertThat(refusal(elsewhere, large(pointer)))
                .contains("not a bucket that this function reads")
                .doesNotContain(bucket);
        assertThat(isStored()).isTrue();
        Reports both = new Reports(S3LargeMessages.in(s3, own, bucket));
        assertThat(isDone(both, large(pointer))).isTrue();
    }

    @Test
    void aSenderCannotHaveAnotherPrefixRead() {
        S3LargeMessages prefixed = S3LargeMessages.in(s3, bucket).withKeyPrefix("payloads/");
        assertThat(refusal(prefixed, large(pointer))).contains("not under the prefix");
        pointer = store.storeOriginalPayload(LARGE, "payloads/" + aws.uniqueName("key"));
        Reports reports = new Reports(prefixed);
        assertThat(isDone(reports, large(pointer))).isTrue();
        assertThat(reports.seen).containsExactly(LARGE);
    }

    @Test
    void aPayloadLargerThanTheLimitIsNotRead() {
        assertThat(refusal(S3LargeMessages.in(s3, bucket).withMaxBytes(399_999), large(pointer)))
                .contains("more than 399999 bytes");
        Reports reports = new Reports(S3LargeMessages.in(s3, bucket).withMaxBytes(400_000));
        assertThat(isDone(reports, large(pointer))).isTrue();
        assertThatThrownBy(() -> S3LargeMessages.in(s3, bucket).withMaxBytes(0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aMarkedBodyThatIsNoPointerFailsItsMessageAlone() {
        SqsEventBuilder all = large("secret");
        for (String body : List.of(
                "{}",
                "[\"java.lang.Runtime\",{\"s3BucketName\":\"" + bucket + "\",\"s3Key\":\"k\"}]",
                "[\"software.amazon.payloadoffloading.PayloadS3Pointer\",{\"s3BucketName\":\"" + bucket + "\"}]",
                "[\"software.amazon.payloadoffloading.PayloadS3Pointer\"]",
                pointer)) {
            all.and().body(body);
        }
        Reports reports = new Reports(S3LargeMessages.in(s3, bucket));
        assertThat(reports.handle(SqsEvent.parse(all.json()), context).batchItemFailures())
                .hasSize(5);
        assertThat(reports.seen).containsExactly(LARGE);
        assertThat(context.logs()).hasSize(5).allMatch(line -> line.contains("InvalidJsonException"));
        assertThat(context.logs()).noneMatch(line -> line.contains("secret") || line.contains("java.lang.Runtime"));
    }

    private static S3Client at(URI uri) {
        return Clients.create(
                S3Client.builder(), options -> options.endpointOverride(uri).forcePathStyle(true));
    }

    @Test
    void aPayloadThatArrivesCutShortIsNotTakenForTheMessage() {
        try (ScriptedEndpoint endpoint = ScriptedEndpoint.answering(
                        request -> ScriptedEndpoint.Response.of(200, "text/plain", "all of it")
                                .cutAfter(6));
                S3Client cut = at(endpoint.uri())) {
            assertThat(refusal(S3LargeMessages.in(cut, bucket), large(pointer))).doesNotContain("InvalidJsonException");
        }
    }

    @Test
    void aMissingPermissionIsNamedAndMayPass() {
        String denied = "<Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>";
        try (ScriptedEndpoint endpoint = ScriptedEndpoint.answering(
                        request -> ScriptedEndpoint.Response.of(403, "application/xml", denied));
                S3Client refused = at(endpoint.uri())) {
            assertThat(refusal(S3LargeMessages.in(refused, bucket), large(pointer)))
                    .contains("java.io.IOException", bucket, "s3:GetObject", "Access Denied")
                    .doesNotContain("InvalidJsonException");
        }
    }

    @Test
    void aDeletionThatFailsLeavesTheMessageDone() {
        try (ScriptedEndpoint endpoint =
                        ScriptedEndpoint.answering(request -> request.method().equals("GET")
                                ? ScriptedEndpoint.Response.of(200, "text/plain", "small")
                                : ScriptedEndpoint.Response.of(
                                        403, "application/xml", "<Error><Code>AccessDenied</Code></Error>"));
                S3Client readOnly = at(endpoint.uri())) {
            Reports reports = new Reports(S3LargeMessages.in(readOnly, bucket).deletingAfterSuccess());
            assertThat(isDone(reports, large(pointer))).isTrue();
            assertThat(reports.seen).containsExactly("small");
            assertThat(context.logs()).singleElement().asString().contains("is done, but cleaning up failed");
        }
    }
}
