package io.handrail.s3.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.handrail.s3.image.codec.ImageHeader;
import io.handrail.s3.image.codec.UnsupportedImageException;
import io.handrail.testing.Events;
import io.handrail.testing.ForkedRuntimeBuilder;
import io.handrail.testing.InvocationError;
import io.handrail.testing.InvocationResult;
import io.handrail.testing.LambdaRuntime;
import io.handrail.testing.LocalAws;
import io.handrail.testing.S3EventBuilder;
import io.handrail.testing.ScriptedEndpoint;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;

/** The handler under AWS's runtime client, against an S3 server. */
class ThumbnailHandlerIT {

    @RegisterExtension
    static final LocalAws aws = LocalAws.with(LocalAws.Service.S3);

    private static S3Client s3;
    private static String uploads;
    private static String results;
    private static LambdaRuntime function;

    @BeforeAll
    static void start() {
        assumeTrue(LambdaRuntime.canFork(), "AWS's runtime client runs on 64-bit Linux only");
        s3 = S3Client.create();
        uploads = aws.uniqueName("photos");
        results = aws.uniqueName("thumbnails");
        s3.createBucket(r -> r.bucket(uploads));
        s3.createBucket(r -> r.bucket(results));
        function = forked().start();
    }

    @AfterAll
    static void stop() {
        if (function != null) {
            function.close();
        }
        if (s3 != null) {
            s3.close();
        }
    }

    private static ForkedRuntimeBuilder forked() {
        return LambdaRuntime.forked(ThumbnailHandler.class)
                .env(aws.environment())
                .env("THUMBNAIL_BUCKET", results);
    }

    private static void upload(String key, byte[] file) {
        s3.putObject(r -> r.bucket(uploads).key(key), RequestBody.fromBytes(file));
    }

    private static String uploaded(String key) {
        return Events.s3().bucket(uploads).key(key).json();
    }

    private static InvocationError failure(InvocationResult result) {
        assertThat(result.isError()).as(result.payload()).isTrue();
        assertThat(result.logs())
                .as("one line that names the error")
                .filteredOn(line -> line.startsWith("[ERROR] " + result.requestId()))
                .singleElement()
                .asString()
                .contains(result.error().orElseThrow().message());
        return result.error().orElseThrow();
    }

    @Test
    void aPhotoComesOutAsAThumbnail() {
        upload("2026/a photo + é.jpeg", Photos.gradient(1_200, 900, "jpeg"));

        InvocationResult result = function.invoke(uploaded("2026/a photo + é.jpeg"));

        assertThat(result.isError()).as(result.payload()).isFalse();
        assertThat(result.payload()).isEqualTo("null");
        String key = "thumbnails/2026/a photo + é.jpeg";
        HeadObjectResponse head = s3.headObject(r -> r.bucket(results).key(key));
        assertThat(head.contentType()).isEqualTo("image/jpeg");
        BufferedImage thumbnail =
                Photos.open(s3.getObjectAsBytes(r -> r.bucket(results).key(key)).asByteArray());
        assertThat(thumbnail.getWidth()).isEqualTo(200);
        assertThat(thumbnail.getHeight()).isEqualTo(150);
    }

    @Test
    void anUploadBecomesAllItsVariants() {
        upload("three.png", Photos.gradient(900, 600, "png"));
        try (LambdaRuntime three = forked().env(
                        "THUMBNAIL_VARIANTS",
                        "small?width=90; card?mode=cover&width=200&height=200&format=webp; half?factor=0.5&format=png")
                .start()) {
            InvocationResult result = three.invoke(uploaded("three.png"));
            assertThat(result.isError()).as(result.payload()).isFalse();
        }
        assertThat(type("small/three.png.jpg")).isEqualTo("image/jpeg 90 x 60");
        assertThat(type("card/three.png.webp")).isEqualTo("image/webp 200 x 200");
        assertThat(type("half/three.png.png")).isEqualTo("image/png 450 x 300");
    }

    private static String type(String key) {
        var object = s3.getObjectAsBytes(r -> r.bucket(results).key("thumbnails/" + key));
        ImageHeader header = ImageHeader.read(object.asByteArray());
        return object.response().contentType() + " " + header.width() + " x " + header.height();
    }

    @Test
    void anUploadMayBeDeliveredTwiceAndOutOfOrder() {
        upload("ordered.jpg", Photos.gradient(400, 200, "jpeg"));
        S3EventBuilder later = Events.s3().bucket(uploads).key("ordered.jpg").sequencer("0B");
        assertThat(function.invoke(later.json()).isError()).isFalse();
        assertThat(function.invoke(later.json()).isError()).isFalse();
        assertThat(type("ordered.jpg")).isEqualTo("image/jpeg 200 x 100");

        upload("ordered.jpg", Photos.gradient(200, 400, "jpeg"));
        InvocationResult late = function.invoke(later.sequencer("0AFF").json());
        assertThat(late.isError()).as(late.payload()).isFalse();
        assertThat(late.logs()).anyMatch(line -> line.contains("there are thumbnails of a later upload"));
        assertThat(type("ordered.jpg")).isEqualTo("image/jpeg 200 x 100");
    }

    @Test
    void theSameUploadMayComeThroughSnsAQueueAndEventBridge() {
        upload("sources/a b+é.jpg", Photos.gradient(400, 300, "jpeg"));
        S3EventBuilder event = Events.s3().bucket(uploads).key("sources/a b+é.jpg");
        assertThat(made(event.snsJson())).isEqualTo("null");
        assertThat(made(event.eventBridgeJson())).isEqualTo("null");
        assertThat(made(Events.sqs().body(event.json()).fromTopic("uploads").json()))
                .isEqualTo("{\"batchItemFailures\":[]}");
        String halfBroken = Events.sqs()
                .messageId("good")
                .body(event.eventBridgeJson())
                .and()
                .messageId("gone")
                .body(uploaded("never-uploaded.jpg"))
                .json();
        assertThat(made(halfBroken)).isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"gone\"}]}");
    }

    /** The answer of an invocation after which the thumbnail is there. */
    private static String made(String event) {
        String key = "thumbnails/sources/a b+é.jpg";
        s3.deleteObject(r -> r.bucket(results).key(key));
        InvocationResult result = function.invoke(event);
        assertThat(result.isError()).as(result.payload()).isFalse();
        assertThat(s3.headObject(r -> r.bucket(results).key(key)).contentType()).isEqualTo("image/jpeg");
        return result.payload();
    }

    @Test
    void itWorksInTheProcessOfTheTestToo() {
        upload("in-process.jpg", Photos.gradient(400, 300, "jpeg"));
        Map<String, String> environment = new HashMap<>(aws.environment());
        environment.put("THUMBNAIL_BUCKET", results);
        try (LambdaRuntime inProcess = LambdaRuntime.inProcess(ThumbnailHandler.class, environment)) {
            InvocationResult result = inProcess.invoke(uploaded("in-process.jpg"));
            assertThat(result.isError()).as(result.payload()).isFalse();
        }
        assertThat(s3.headObject(r -> r.bucket(results).key("thumbnails/in-process.jpg")))
                .isNotNull();
    }

    @Test
    void theTestMessageOfANewNotificationIsSkipped() {
        assertThat(function.invoke(Events.s3TestEvent(uploads)).payload()).isEqualTo("null");
    }

    @Test
    void whatLiesWhereThumbnailsAreWrittenIsSkipped() {
        String event = Events.s3().bucket(results).key("thumbnails/x.jpg").json();
        InvocationResult result = function.invoke(event);
        assertThat(result.isError()).isFalse();
        assertThat(result.logs()).anyMatch(line -> line.contains("Skipped"));
    }

    @Test
    void anUploadThatIsNoImageIsRefusedAndStaysAsItIs() {
        upload("notes.jpg", "not an image".getBytes(StandardCharsets.UTF_8));

        InvocationError error = failure(function.invoke(uploaded("notes.jpg")));

        assertThat(error.type()).isEqualTo(UnsupportedImageException.class.getName());
        assertThat(error.message()).contains("s3://" + uploads + "/notes.jpg is ");
        assertThat(s3.getObjectAsBytes(r -> r.bucket(uploads).key("notes.jpg")).asUtf8String())
                .isEqualTo("not an image");
    }

    @Test
    void oneBadPhotoDoesNotKeepTheOthersOfTheNotificationBack() {
        upload("bad.jpg", new byte[] {1, 2, 3});
        upload("good.jpg", Photos.gradient(400, 300, "jpeg"));
        String event = Events.s3()
                .bucket(uploads)
                .key("bad.jpg")
                .and()
                .bucket(uploads)
                .key("good.jpg")
                .json();

        assertThat(failure(function.invoke(event)).message()).contains("bad.jpg");
        assertThat(s3.headObject(r -> r.bucket(results).key("thumbnails/good.jpg")))
                .isNotNull();
    }

    @Test
    void anObjectThatIsNotThereIsNamed() {
        InvocationError error = failure(function.invoke(uploaded("gone.jpg")));
        assertThat(error.type()).isEqualTo("io.handrail.s3.S3ObjectException");
        assertThat(error.message()).contains("Cannot read s3://" + uploads + "/gone.jpg: NoSuchKey (404)");
    }

    @Test
    void aMalformedEventIsNamedWithItsPath() {
        InvocationError error = failure(function.invoke("{\"Records\":[{\"eventSource\":\"aws:s3\",\"s3\":7}]}"));
        assertThat(error.type()).isEqualTo("io.handrail.core.json.InvalidJsonException");
        assertThat(error.message()).contains("$.Records[0].s3");
    }

    @Test
    void aBucketWithoutPermissionIsNamedWithThePermission() throws Exception {
        String denied = """
                <?xml version="1.0" encoding="UTF-8"?>
                <Error><Code>AccessDenied</Code><Message>Access Denied</Message><RequestId>r</RequestId></Error>""";
        try (ScriptedEndpoint endpoint = ScriptedEndpoint.answering(
                        request -> ScriptedEndpoint.Response.of(403, "application/xml", denied));
                LambdaRuntime refused = forked().env(
                                "AWS_ENDPOINT_URL_S3", endpoint.uri().toString())
                        .start()) {
            InvocationError error = failure(refused.invoke(uploaded("a.jpg")));
            assertThat(error.message()).contains("AccessDenied (403)", "s3:GetObject");
            assertThat(endpoint.requests()).hasSize(1);
        }
    }

    @Test
    void aDownloadThatIsCutShortIsNotTakenForThePhoto() {
        byte[] photo = Photos.gradient(400, 300, "jpeg");
        try (ScriptedEndpoint endpoint = ScriptedEndpoint.answering(request ->
                        ScriptedEndpoint.Response.of(200, "image/jpeg", photo).cutAfter(photo.length - 10));
                LambdaRuntime cut = forked().env(
                                "AWS_ENDPOINT_URL_S3", endpoint.uri().toString())
                        .start()) {
            InvocationError error = failure(cut.invoke(uploaded("cut.jpg")));
            assertThat(error.message()).contains("cut.jpg");
            assertThat(endpoint.requests())
                    .noneMatch(request -> request.method().equals("PUT"));
        }
    }

    @Test
    void aMissingVariableIsAnInitErrorThatNamesIt() {
        try (LambdaRuntime broken = LambdaRuntime.forked(ThumbnailHandler.class)
                .env(aws.environment())
                .start()) {
            InvocationError error = broken.invoke("{}").error().orElseThrow();
            assertThat(error.message()).contains("THUMBNAIL_BUCKET");
        }
    }

    @Test
    void aHandlerClassThatDoesNotExistIsNamed() {
        try (LambdaRuntime broken = LambdaRuntime.forked("io.handrail.NoSuchHandler")
                .env(aws.environment())
                .start()) {
            InvocationError error = broken.invoke("{}").error().orElseThrow();
            assertThat(error.message()).contains("io.handrail.NoSuchHandler");
        }
    }

    @Test
    void itWorksUnderSnapStartAndPrimesWithoutTouchingAws() throws Exception {
        upload("snap.jpg", Photos.gradient(400, 300, "jpeg"));
        try (ScriptedEndpoint endpoint = ScriptedEndpoint.answering(
                        request -> ScriptedEndpoint.Response.of(500, "text/plain", "nothing may come here"));
                LambdaRuntime primed = forked().snapStart()
                        .env("AWS_ENDPOINT_URL_S3", endpoint.uri().toString())
                        .start()) {
            assertThat(primed.initError()).isEmpty();
            assertThat(primed.invoke(Events.s3TestEvent(uploads)).isError()).isFalse();
            assertThat(endpoint.requests()).isEmpty();
        }
        try (LambdaRuntime primed = forked().snapStart().start()) {
            assertThat(primed.invoke(uploaded("snap.jpg")).isError()).isFalse();
        }
    }
}
