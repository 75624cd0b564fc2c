package io.handrail.s3.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.handrail.s3.internal.process.ExternalProgram;
import io.handrail.testing.Events;
import io.handrail.testing.ForkedRuntimeBuilder;
import io.handrail.testing.InvocationError;
import io.handrail.testing.InvocationResult;
import io.handrail.testing.LambdaRuntime;
import io.handrail.testing.LocalAws;
import io.handrail.testing.S3EventBuilder;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Object;

/** The handler under AWS's runtime client, against an S3 server, with ffmpeg. */
class VideoPreviewHandlerIT {

    @RegisterExtension
    static final LocalAws aws = LocalAws.with(LocalAws.Service.S3);

    @TempDir
    static Path directory;

    /** The function's {@code /tmp}, in which nothing must be left. */
    private static Path functionsTemp;

    private static S3Client s3;
    private static String uploads;
    private static String results;
    private static LambdaRuntime function;

    @BeforeAll
    static void start() throws IOException {
        assumeTrue(LambdaRuntime.canFork(), "AWS's runtime client runs on 64-bit Linux only");
        Videos.requireFfmpeg();
        functionsTemp = Files.createDirectory(directory.resolve("tmp"));
        s3 = S3Client.create();
        uploads = aws.uniqueName("videos");
        results = aws.uniqueName("previews");
        s3.createBucket(r -> r.bucket(uploads));
        s3.createBucket(r -> r.bucket(results));
        upload("holiday/a video + é.mp4", Videos.testPicture(directory.resolve("test.mp4"), 5));
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

    @AfterEach
    void nothingIsLeftInTheFunctionsTemporaryDirectory() throws IOException {
        try (Stream<Path> left = Files.list(functionsTemp)) {
            assertThat(left.filter(file -> file.getFileName().toString().startsWith("handrail")))
                    .isEmpty();
        }
    }

    private static ForkedRuntimeBuilder forked() {
        return LambdaRuntime.forked(VideoPreviewHandler.class)
                .env(aws.environment())
                .env("FFMPEG_PATH", String.valueOf(ExternalProgram.find("FFMPEG_PATH", "ffmpeg")))
                .env("PREVIEW_BUCKET", results)
                .env("PREVIEW_KINDS", "poster, gif, webp, sprite")
                .jvmOptions("-Djava.io.tmpdir=" + functionsTemp);
    }

    private static void upload(String key, Path file) {
        s3.putObject(r -> r.bucket(uploads).key(key), RequestBody.fromFile(file));
    }

    private static String uploaded(String key) {
        return event(uploads, key).json();
    }

    /** Of the object as it is there. */
    private static S3EventBuilder event(String bucket, String key) {
        HeadObjectResponse object = s3.headObject(r -> r.bucket(bucket).key(key));
        return Events.s3()
                .bucket(bucket)
                .key(key)
                .size(object.contentLength())
                .eTag(object.eTag().replace("\"", ""));
    }

    private static byte[] result(String key, String type) {
        var object = s3.getObjectAsBytes(r -> r.bucket(results).key(key));
        assertThat(object.response().contentType()).isEqualTo(type);
        return object.asByteArray();
    }

    @Test
    void aVideoComesOutAsPosterGifWebpAndSprite() throws IOException {
        InvocationResult done = function.invoke(uploaded("holiday/a video + é.mp4"));

        assertThat(done.isError()).as(done.payload()).isFalse();
        String prefix = "previews/holiday/a video + é.mp4/";
        Path out = Files.createDirectories(Path.of("target", "video-previews"));
        Files.write(out.resolve("poster.jpg"), result(prefix + "poster.jpg", "image/jpeg"));
        Files.write(out.resolve("preview.gif"), result(prefix + "preview.gif", "image/gif"));
        Files.write(out.resolve("preview.webp"), result(prefix + "preview.webp", "image/webp"));
        Files.write(out.resolve("sprite.jpg"), result(prefix + "sprite.jpg", "image/jpeg"));
        assertThat(new String(result(prefix + "sprite.vtt", "text/vtt"), StandardCharsets.UTF_8))
                .contains("sprite.jpg#xywh=1440,360,160,90");
        BufferedImage poster = Videos.picture(out.resolve("poster.jpg"));
        assertThat(poster.getWidth()).isEqualTo(1_280);
        assertThat(poster.getHeight()).isEqualTo(720);
        assertThat(Videos.picture(out.resolve("sprite.jpg")).getWidth()).isEqualTo(1_600);
    }

    @Test
    void aVideoThatIsTooLargeToCopyIsReadFromS3InParts() {
        try (LambdaRuntime streaming = forked().env("PREVIEW_DOWNLOAD_MB", "0")
                .env("PREVIEW_KEYS", "streamed/{stem}-{name}")
                .env("PREVIEW_KINDS", "poster")
                .start()) {
            InvocationResult done = streaming.invoke(uploaded("holiday/a video + é.mp4"));
            assertThat(done.isError()).as(done.payload()).isFalse();
        }
        assertThat(result("streamed/holiday/a video + é-poster.jpg", "image/jpeg"))
                .isNotEmpty();
    }

    @Test
    void aScriptThatCallsItselfAVideoIsRefusedAndStaysAsItIs() throws IOException {
        Path script = Files.writeString(directory.resolve("script"), "ffconcat version 1.0\nfile 'secret.ts'\n");
        upload("script.mp4", script);

        InvocationResult refused = function.invoke(uploaded("script.mp4"));

        InvocationError error = refused.error().orElseThrow();
        assertThat(error.type()).isEqualTo(UnsupportedVideoException.class.getName());
        assertThat(error.message()).contains("s3://" + uploads + "/script.mp4 is not a video that can be read");
        assertThat(s3.getObjectAsBytes(r -> r.bucket(uploads).key("script.mp4")).asUtf8String())
                .startsWith("ffconcat");
        assertThat(s3.listObjectsV2(r -> r.bucket(results).prefix("previews/script"))
                        .contents())
                .extracting(S3Object::key)
                .isEmpty();
    }

    @Test
    void anFfmpegThatHangsIsEndedBeforeTheFunctionIs() throws IOException {
        Path hanging = Files.writeString(directory.resolve("ffmpeg"), "#!/bin/sh\nsleep 300 & wait\n");
        Path probing = Files.writeString(directory.resolve("ffprobe"), "#!/bin/sh\nsleep 300 & wait\n");
        assertThat(hanging.toFile().setExecutable(true) && probing.toFile().setExecutable(true))
                .isTrue();
        try (LambdaRuntime stuck = forked().env("FFMPEG_PATH", hanging.toString())
                .env("PATH", "/usr/bin:/bin")
                .timeout(Duration.ofSeconds(6))
                .start()) {
            InvocationError error =
                    stuck.invoke(uploaded("holiday/a video + é.mp4")).error().orElseThrow();
            assertThat(error.type()).isEqualTo(FfmpegException.class.getName());
            assertThat(error.message()).contains("a video + é.mp4 keeps ffprobe busy for more than");
            // The same process answers the next one.
            assertThat(stuck.invoke(Events.s3TestEvent(uploads)).isError()).isFalse();
        }
    }

    @Test
    void whatLiesWherePreviewsAreWrittenIsSkipped() {
        InvocationResult skipped = function.invoke(
                Events.s3().bucket(results).key("previews/x/preview.webp").json());
        assertThat(skipped.isError()).isFalse();
        assertThat(skipped.logs()).anyMatch(line -> line.contains("Skipped"));
    }

    @Test
    void whatTheFunctionMadeItselfIsSkippedWhereverItLies() {
        try (LambdaRuntime posters = forked().env("PREVIEW_KINDS", "poster")
                        .env("PREVIEW_KEYS", "posters/{name}/{key}")
                        .start();
                LambdaRuntime streaming =
                        forked().env("PREVIEW_DOWNLOAD_MB", "0").start()) {
            assertThat(posters.invoke(uploaded("holiday/a video + é.mp4")).isError())
                    .isFalse();
            // As a trigger of the results' bucket, or a copy into the uploads, would have it.
            s3.copyObject(r -> r.sourceBucket(results)
                    .sourceKey("posters/poster.jpg/holiday/a video + é.mp4")
                    .destinationBucket(uploads)
                    .destinationKey("copied.jpg"));
            for (LambdaRuntime each : List.of(posters, streaming)) {
                InvocationResult skipped = each.invoke(uploaded("copied.jpg"));
                assertThat(skipped.isError()).as(skipped.payload()).isFalse();
                assertThat(skipped.logs())
                        .anyMatch(line -> line.contains("copied.jpg: it was made by this function itself"));
            }
        }
    }

    @Test
    void anEarlierUploadDoesNotReplaceThePreviewsOfALaterOne() {
        S3EventBuilder event = event(uploads, "holiday/a video + é.mp4");
        try (LambdaRuntime posters = forked().env("PREVIEW_KINDS", "poster")
                .env("PREVIEW_KEYS", "ordered/{key}")
                .start()) {
            assertThat(posters.invoke(event.sequencer("0B").json()).isError()).isFalse();
            InvocationResult late = posters.invoke(event.sequencer("0AFF").json());
            assertThat(late.isError()).as(late.payload()).isFalse();
            assertThat(late.logs()).anyMatch(line -> line.contains("there are previews of a later upload"));
        }
        assertThat(s3.headObject(r -> r.bucket(results).key("ordered/holiday/a video + é.mp4"))
                        .metadata()
                        .get("handrail-made-from"))
                .contains("key=holiday%2Fa+video+%2B+%C3%A9.mp4", "sequencer=0B");
    }

    @Test
    void previewsAmongTheVideosAreRefusedBeforeAnythingIsDone() {
        try (LambdaRuntime circle = forked().env("PREVIEW_BUCKET", uploads)
                .env("PREVIEW_KEYS", "{key}-{name}")
                .start()) {
            InvocationError error =
                    circle.invoke(uploaded("holiday/a video + é.mp4")).error().orElseThrow();
            assertThat(error.message()).contains("trigger this function again");
        }
    }

    @Test
    void aFunctionWithoutFfmpegSaysSoWhenItStarts() {
        assumeTrue(!Files.exists(Path.of("/opt/bin/ffmpeg")), "there is an ffmpeg in /opt/bin");
        try (LambdaRuntime bare = LambdaRuntime.forked(VideoPreviewHandler.class)
                .env(aws.environment())
                .env("PREVIEW_BUCKET", results)
                .env("PATH", "/nowhere")
                .start()) {
            assertThat(bare.invoke("{}").error().orElseThrow().message()).contains("ffmpeg", "layer", "FFMPEG_PATH");
        }
    }

    @Test
    void itPrimesUnderSnapStart() {
        try (LambdaRuntime primed =
                forked().snapStart().env("PREVIEW_KINDS", "poster").start()) {
            assertThat(primed.initError()).isEmpty();
            InvocationResult done = primed.invoke(uploaded("holiday/a video + é.mp4"));
            assertThat(done.isError()).as(done.payload()).isFalse();
        }
    }
}
