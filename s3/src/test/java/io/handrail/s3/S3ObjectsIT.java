package io.handrail.s3;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.handrail.core.Environment;
import io.handrail.testing.LocalAws;
import io.handrail.testing.ScriptedEndpoint;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;

/** Against an S3 server and, where something has to go wrong at the wire, a scripted one. */
class S3ObjectsIT {

    private static final int MB = 1024 * 1024;

    @RegisterExtension
    static final LocalAws aws = LocalAws.with(LocalAws.Service.S3);

    @TempDir
    Path directory;

    private static S3Client s3;
    private static S3Objects objects;
    private static String bucket;

    @BeforeAll
    static void start() {
        s3 = S3Client.create();
        objects = new S3Objects(s3);
        bucket = aws.uniqueName("objects");
        s3.createBucket(r -> r.bucket(bucket));
    }

    @AfterAll
    static void stop() {
        s3.close();
    }

    private static S3ObjectEvent put(String key, String content, @Nullable String sequencer) throws IOException {
        PutResult put = objects.put(bucket, key, ObjectBody.of(content.getBytes(UTF_8)), PutOptions.of("text/plain"));
        return event(key, put.eTag(), sequencer);
    }

    private static S3ObjectEvent event(String key, @Nullable String eTag, @Nullable String sequencer) {
        String tag = eTag == null ? null : eTag.replace("\"", "");
        return new S3ObjectEvent(
                "ObjectCreated:Put", null, null, bucket, key, OptionalLong.empty(), tag, null, sequencer);
    }

    private static String content(String key) {
        return s3.getObjectAsBytes(r -> r.bucket(bucket).key(key)).asUtf8String();
    }

    @Test
    void whatIsWrittenIsRead() throws IOException {
        S3ObjectEvent upload = put("a b/é.txt", "hello", null);
        assertThat(objects.read(upload, 5)).asString(UTF_8).isEqualTo("hello");
        assertThat(objects.info(upload).size()).isEqualTo(5);
        Path file = directory.resolve("copy");
        objects.download(upload, file, 5);
        assertThat(file).hasContent("hello");
        assertThatThrownBy(() -> objects.read(upload, 4)).isInstanceOf(ObjectTooLargeException.class);
    }

    @Test
    void allOptionsArrive() throws IOException {
        PutOptions options = PutOptions.builder()
                .contentType("text/csv")
                .cacheControl("no-cache")
                .metadata("Own", "value")
                .tag("team", "a-b")
                .checksum(ChecksumAlgorithm.SHA256)
                .build();
        Path file = Files.writeString(directory.resolve("file"), "a,b");
        objects.put(bucket, "options", ObjectBody.of(file), options);
        HeadObjectResponse head = s3.headObject(r -> r.bucket(bucket).key("options"));
        assertThat(head.contentType()).isEqualTo("text/csv");
        assertThat(head.cacheControl()).isEqualTo("no-cache");
        assertThat(head.metadata()).containsEntry("own", "value");
        assertThat(s3.getObjectTagging(r -> r.bucket(bucket).key("options")).tagSet())
                .singleElement()
                .satisfies(tag -> assertThat(tag.value()).isEqualTo("a-b"));
        assertThat(content("options")).isEqualTo("a,b");
    }

    @Test
    void aConditionIsKept() throws IOException {
        PutOptions once = PutOptions.builder().onlyIfAbsent().build();
        PutResult first = objects.put(bucket, "once", ObjectBody.of("1".getBytes(UTF_8)), once);
        assertThatThrownBy(() -> objects.put(bucket, "once", ObjectBody.of("2".getBytes(UTF_8)), once))
                .isInstanceOfSatisfying(
                        S3ObjectException.class,
                        e -> assertThat(e.isConditionFailed()).isTrue());
        assertThat(content("once")).isEqualTo("1");
        PutOptions over =
                once.toBuilder().onlyOver(String.valueOf(first.eTag())).build();
        objects.put(bucket, "once", ObjectBody.of("3".getBytes(UTF_8)), over);
        assertThatThrownBy(() -> objects.put(bucket, "once", ObjectBody.of("4".getBytes(UTF_8)), over))
                .isInstanceOf(S3ObjectException.class)
                .hasMessageContaining("another object than expected");
        assertThat(content("once")).isEqualTo("3");
    }

    @Test
    void aStreamThatBreaksOffLeavesNeitherAnObjectNorParts() {
        InputStream breaking =
                new SequenceInputStream(new ByteArrayInputStream(new byte[20 * MB]), new FailingStream("broken"));
        assertThatThrownBy(() -> objects.put(
                        bucket,
                        "broken",
                        ObjectBody.of(breaking),
                        PutOptions.builder().build()))
                .hasMessage("broken");
        assertThat(s3.listMultipartUploads(r -> r.bucket(bucket)).uploads()).isEmpty();
        assertThat(s3.listObjectsV2(r -> r.bucket(bucket).prefix("broken")).contents())
                .isEmpty();
    }

    @Test
    void aSourceThatWasReplacedIsNoticed() throws IOException {
        S3ObjectEvent first = put("replaced", "first", "0A");
        S3ObjectEvent second = put("replaced", "second", "0B");
        assertThatThrownBy(() -> objects.open(first)).isInstanceOf(ReplacedObjectException.class);
        assertThatThrownBy(() -> objects.info(first)).isInstanceOf(ReplacedObjectException.class);
        assertThat(objects.read(second, 10)).asString(UTF_8).isEqualTo("second");
    }

    @Test
    void theSameUploadTwiceAndOutOfOrderLeavesTheLatestResult() throws IOException {
        S3ObjectEvent first = event("source/ü 1", "e1", "0AFF");
        S3ObjectEvent second = event("source/ü 1", "e2", "0B");
        assertThat(inOrder(second, "of second")).isTrue();
        assertThat(inOrder(first, "of first")).isFalse();
        assertThat(inOrder(second, "of second, again")).isTrue();
        assertThat(content("result")).isEqualTo("of second, again");
        assertThat(inOrder(event("source/ü 1", "e3", "0B01"), "of third")).isTrue();
        assertThat(content("result")).isEqualTo("of third");
        assertThat(s3.headObject(r -> r.bucket(bucket).key("result")).metadata())
                .containsEntry(
                        "handrail-made-from", "bucket=" + bucket + "&key=source%2F%C3%BC+1&etag=e3&sequencer=0B01");
    }

    private static boolean inOrder(S3ObjectEvent source, String content) throws IOException {
        return objects.putInOrder(
                source, bucket, "result", ObjectBody.of(content.getBytes(UTF_8)), PutOptions.of("text/plain"));
    }

    @Test
    void aResultOfTheFunctionItselfIsNotRead() throws Exception {
        Environment.with(Map.of("AWS_LAMBDA_FUNCTION_NAME", "shrink"), () -> {
            S3ObjectEvent source = event("own-source", "e1", null);
            PutOptions options = PutOptions.builder().madeFrom(source).build();
            PutResult own = objects.put(bucket, "own", ObjectBody.of(new byte[3]), options);
            assertThatThrownBy(() -> objects.read(event("own", own.eTag(), null), 10))
                    .isInstanceOf(OwnResultException.class);
            return null;
        });
    }

    @Test
    void whatGoesWrongAtTheWireIsToldInTheError() {
        S3ObjectEvent upload = event("k", "e1", null);
        try (ScriptedEndpoint endpoint = ScriptedEndpoint.answering(
                        request -> ScriptedEndpoint.Response.of(200, "text/plain", "0123456789")
                                .cutAfter(5));
                S3Client client = S3Client.builder()
                        .endpointOverride(endpoint.uri())
                        .forcePathStyle(true)
                        .build()) {
            S3Objects cut = new S3Objects(client);
            assertThatThrownBy(() -> cut.read(upload, 10))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("s3://" + bucket + "/k");
            assertThat(endpoint.requests())
                    .singleElement()
                    .satisfies(request -> assertThat(request.header("If-Match")).contains("\"e1\""));
            endpoint.next(ScriptedEndpoint.Response.of(
                    409, "application/xml", "<Error><Code>ConditionalRequestConflict</Code></Error>"));
            assertThatThrownBy(() -> cut.put(
                            bucket,
                            "k",
                            ObjectBody.of(new byte[1]),
                            PutOptions.builder().onlyIfAbsent().build()))
                    .isInstanceOf(S3ObjectException.class)
                    .hasMessageContaining("ConditionalRequestConflict (409)")
                    .hasMessageContaining("written at the same time");
            // The answer to a HEAD request says nothing but its status.
            endpoint.next(ScriptedEndpoint.Response.of(403, "application/xml", ""));
            assertThatThrownBy(() -> cut.info(upload))
                    .isInstanceOf(S3ObjectException.class)
                    .hasMessageContaining("(403)")
                    .hasMessageContaining("s3:GetObject")
                    .hasMessageNotContaining("null");
        }
    }
}
