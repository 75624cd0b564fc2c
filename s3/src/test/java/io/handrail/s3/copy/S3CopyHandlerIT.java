package io.handrail.s3.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.handrail.testing.Events;
import io.handrail.testing.InvocationResult;
import io.handrail.testing.LambdaRuntime;
import io.handrail.testing.LocalAws;
import io.handrail.testing.S3EventBuilder;
import io.handrail.testing.TestContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.Tag;

/** The handler under AWS's runtime client, between two buckets of an S3 server; and to a second server. */
class S3CopyHandlerIT {

    @RegisterExtension
    static final LocalAws aws = LocalAws.with(LocalAws.Service.S3);

    private static final int MIB = 1 << 20;

    private static S3Client s3;
    private static String uploads;
    private static String copies;
    private static LambdaRuntime function;

    /** With parts that a test can afford. */
    public static final class InParts extends S3CopyHandler {
        /** Configured by environment variables. */
        public InParts() {
            super(CopySettings.fromEnvironment().withParts(5 * MIB, 5 * MIB, 3));
        }
    }

    @BeforeAll
    static void start() {
        assumeTrue(LambdaRuntime.canFork(), "AWS's runtime client runs on 64-bit Linux only");
        s3 = S3Client.create();
        uploads = aws.uniqueName("uploads");
        copies = aws.uniqueName("copies");
        s3.createBucket(r -> r.bucket(uploads));
        s3.createBucket(r -> r.bucket(copies));
        function = LambdaRuntime.forked(InParts.class)
                .env(aws.environment())
                .env("COPY_BUCKET", copies)
                .env("COPY_PREFIX", "dr/")
                .env("COPY_DELETES", "true")
                .start();
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

    private static S3EventBuilder uploaded(String key, byte[] bytes) {
        String eTag = s3.putObject(
                        r -> r.bucket(uploads)
                                .key(key)
                                .contentType("text/x-test")
                                .cacheControl("max-age=7")
                                .metadata(Map.of("owner", "ana"))
                                .tagging("class=secret&team=a"),
                        RequestBody.fromBytes(bytes))
                .eTag();
        return Events.s3().bucket(uploads).key(key).size(bytes.length).eTag(eTag.replace("\"", ""));
    }

    private static List<String> invoke(S3EventBuilder event) {
        InvocationResult result = function.invoke(event.json());
        assertThat(result.isError()).as(result.payload()).isFalse();
        return result.logs();
    }

    private static HeadObjectResponse copy(String key) {
        return s3.headObject(r -> r.bucket(copies).key("dr/" + key));
    }

    private static byte[] random(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    @Test
    void anObjectIsCopiedWithAllThatBelongsToIt() {
        byte[] bytes = random(1_000);
        invoke(uploaded("a b/é+1.txt", bytes));
        assertIsCopied("a b/é+1.txt", bytes);
    }

    private static void assertIsCopied(String key, byte[] bytes) {
        HeadObjectResponse copy = copy(key);
        assertThat(copy.contentType()).isEqualTo("text/x-test");
        assertThat(copy.cacheControl()).isEqualTo("max-age=7");
        assertThat(copy.metadata()).containsEntry("owner", "ana").containsKey(CopyMark.TAG);
        assertThat(s3.getObjectTagging(r -> r.bucket(copies).key("dr/" + key)).tagSet())
                .extracting(Tag::key)
                .containsExactlyInAnyOrder("class", "team");
        assertThat(s3.getObjectAsBytes(r -> r.bucket(copies).key("dr/" + key)).asByteArray())
                .isEqualTo(bytes);
    }

    @Test
    void aLargeObjectOfPartsIsCopiedInPartsOnce() {
        byte[] bytes = random(13 * MIB);
        String eTag = uploadInParts("large.bin", bytes);
        S3EventBuilder event = Events.s3().bucket(uploads).key("large.bin").eTag(eTag.replace("\"", ""));
        invoke(event);
        assertIsCopied("large.bin", bytes);
        assertThat(copy("large.bin").eTag()).endsWith("-3\"");
        assertThat(invoke(event)).anyMatch(line -> line.contains("is this copy, or a later one"));
    }

    private static String uploadInParts(String key, byte[] bytes) {
        String upload = s3.createMultipartUpload(r -> r.bucket(uploads)
                        .key(key)
                        .contentType("text/x-test")
                        .cacheControl("max-age=7")
                        .metadata(Map.of("owner", "ana"))
                        .tagging("class=secret&team=a"))
                .uploadId();
        CompletedPart[] parts = new CompletedPart[2];
        for (int i = 0; i < 2; i++) {
            int number = i + 1;
            int from = i * 8 * MIB;
            byte[] part = Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + 8 * MIB));
            String tag = s3.uploadPart(
                            r -> r.bucket(uploads).key(key).uploadId(upload).partNumber(number),
                            RequestBody.fromBytes(part))
                    .eTag();
            parts[i] = CompletedPart.builder().partNumber(number).eTag(tag).build();
        }
        return s3.completeMultipartUpload(
                        r -> r.bucket(uploads).key(key).uploadId(upload).multipartUpload(m -> m.parts(parts)))
                .eTag();
    }

    /** Through the function, since the second server knows nothing of the first one's buckets. */
    @Test
    void anObjectOfPartsWithTagsIsCopiedToASecondServer() throws Exception {
        byte[] bytes = random(13 * MIB);
        String eTag = uploadInParts("second.bin", bytes);
        S3EventBuilder event = Events.s3().bucket(uploads).key("second.bin").eTag(eTag.replace("\"", ""));
        byte[] small = random(77);
        S3EventBuilder smallEvent = uploaded("small.bin", small);
        S3EventBuilder empty = uploaded("empty.bin", new byte[0]);
        CopyTarget target = CopyTarget.of(copies, "eu-central-1");
        CopySettings settings =
                CopySettings.to(List.of(target)).withParts(5 * MIB, 5 * MIB, 2).withBytesThroughFunction();
        try (LocalAws other =
                        LocalAws.inRegion("eu-central-1", LocalAws.Service.S3).start();
                S3Client second = S3Client.builder()
                        .region(Region.EU_CENTRAL_1)
                        .endpointOverride(other.endpoint(LocalAws.Service.S3))
                        .build()) {
            S3CopyHandler handler = new S3CopyHandler(s3, Map.of(target, second), settings);
            second.createBucket(r -> r.bucket(copies));
            for (S3EventBuilder one : List.of(event, smallEvent, empty)) {
                handler.handleRequest(
                        new ByteArrayInputStream(one.json().getBytes(StandardCharsets.UTF_8)),
                        new ByteArrayOutputStream(),
                        TestContext.create());
            }
            for (Map.Entry<String, byte[]> one : Map.of(
                            "second.bin", bytes, "small.bin", small, "empty.bin", new byte[0])
                    .entrySet()) {
                HeadObjectResponse copy =
                        second.headObject(r -> r.bucket(copies).key(one.getKey()));
                assertThat(copy.contentType()).isEqualTo("text/x-test");
                assertThat(copy.metadata()).containsEntry("owner", "ana").containsKey(CopyMark.TAG);
                assertThat(second.getObjectTagging(r -> r.bucket(copies).key(one.getKey()))
                                .tagSet())
                        .extracting(Tag::key)
                        .containsExactlyInAnyOrder("class", "team");
                assertThat(second.getObjectAsBytes(r -> r.bucket(copies).key(one.getKey()))
                                .asByteArray())
                        .isEqualTo(one.getValue());
            }
            assertThat(second.headObject(r -> r.bucket(copies).key("second.bin"))
                            .eTag())
                    .endsWith("-3\"");
        }
        assertThatThrownBy(() -> s3.headObject(r -> r.bucket(copies).key("second.bin")))
                .isInstanceOf(NoSuchKeyException.class);
    }

    @Test
    void aCopyThatWasBegunIsGoneOnWith() {
        byte[] bytes = random(12 * MIB);
        S3EventBuilder event = uploaded("begun.bin", bytes);
        String upload = s3.createMultipartUpload(
                        r -> r.bucket(copies).key("dr/begun.bin").contentType("kept/of-the-begun"))
                .uploadId();
        s3.uploadPartCopy(r -> r.sourceBucket(uploads)
                .sourceKey("begun.bin")
                .copySourceRange("bytes=0-" + (5 * MIB - 1))
                .destinationBucket(copies)
                .destinationKey("dr/begun.bin")
                .uploadId(upload)
                .partNumber(1));
        invoke(event);
        assertThat(copy("begun.bin").contentType()).isEqualTo("kept/of-the-begun");
        assertThat(s3.getObjectAsBytes(r -> r.bucket(copies).key("dr/begun.bin"))
                        .asByteArray())
                .isEqualTo(bytes);
        assertThat(s3.listMultipartUploads(r -> r.bucket(copies)).uploads()).isEmpty();
    }

    @Test
    void anEarlierEventChangesNothing() {
        S3EventBuilder event = uploaded("ordered.txt", random(10));
        invoke(event.sequencer("0B"));
        uploaded("ordered.txt", random(20));
        // The first event again, of an object that is not there any more; and a late one of an earlier time.
        assertThat(invoke(event.sequencer("0B"))).anyMatch(line -> line.contains("was replaced after this event"));
        assertThat(copy("ordered.txt").contentLength()).isEqualTo(10);
        assertThat(invoke(uploaded("ordered.txt", random(30)).sequencer("0A")))
                .anyMatch(line -> line.contains("or a later one"));
        assertThat(copy("ordered.txt").contentLength()).isEqualTo(10);
    }

    @Test
    void aDeletedObjectsCopyIsDeletedOnceTheObjectIsGone() {
        S3EventBuilder event = uploaded("deleted.txt", random(10));
        invoke(event.sequencer("0A"));
        S3EventBuilder deleted = Events.s3()
                .bucket(uploads)
                .key("deleted.txt")
                .eventName("ObjectRemoved:Delete")
                .sequencer("0B");
        assertThat(invoke(deleted)).anyMatch(line -> line.contains("it is there again"));
        assertThat(copy("deleted.txt").contentLength()).isEqualTo(10);
        s3.deleteObject(r -> r.bucket(uploads).key("deleted.txt"));
        invoke(deleted);
        assertThatThrownBy(() -> copy("deleted.txt")).isInstanceOf(NoSuchKeyException.class);
        assertThat(invoke(event)).anyMatch(line -> line.contains("it was deleted after this event"));
    }

    @Test
    void aCopyIsNotCopiedOn() {
        invoke(uploaded("once.txt", random(10)));
        s3.copyObject(r -> r.sourceBucket(copies)
                .sourceKey("dr/once.txt")
                .destinationBucket(uploads)
                .destinationKey("back.txt"));
        assertThat(invoke(Events.s3().bucket(uploads).key("back.txt")))
                .anyMatch(line -> line.contains("it is a copy itself"));
    }
}
