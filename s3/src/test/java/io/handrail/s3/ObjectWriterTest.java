package io.handrail.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.AbortMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.AbortMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.StorageClass;
import software.amazon.awssdk.services.s3.model.UploadPartRequest;
import software.amazon.awssdk.services.s3.model.UploadPartResponse;

/** Parts of ten bytes, and at most five of them. */
class ObjectWriterTest {

    private static final PutOptions PLAIN = PutOptions.builder().build();

    private final Recorder s3 = new Recorder();
    private final S3Objects objects = new S3Objects(s3, new ObjectWriter(s3, 10, 5));

    private static final class Recorder extends MemoryS3 {

        final List<Object> requests = new ArrayList<>();
        final ByteArrayOutputStream arrived = new ByteArrayOutputStream();
        int failingPart = -1;

        @Nullable
        Throwable failure;

        boolean abortFails;
        boolean completeConflicts;

        @Override
        public PutObjectResponse putObject(PutObjectRequest request, RequestBody body) {
            requests.add(request);
            return super.putObject(request, body);
        }

        @Override
        public CreateMultipartUploadResponse createMultipartUpload(CreateMultipartUploadRequest request) {
            requests.add(request);
            return CreateMultipartUploadResponse.builder().uploadId("u1").build();
        }

        @Override
        public UploadPartResponse uploadPart(UploadPartRequest request, RequestBody body) {
            if (request.partNumber() == failingPart) {
                if (failure instanceof Error error) {
                    throw error;
                }
                throw refusal(503, "SlowDown");
            }
            try (InputStream in = body.contentStreamProvider().newStream()) {
                in.transferTo(arrived);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return UploadPartResponse.builder()
                    .eTag("e" + request.partNumber())
                    .checksumSHA256("s" + request.partNumber())
                    .build();
        }

        @Override
        public CompleteMultipartUploadResponse completeMultipartUpload(CompleteMultipartUploadRequest request) {
            requests.add(request);
            if (completeConflicts) {
                throw refusal(409, "ConditionalRequestConflict");
            }
            return CompleteMultipartUploadResponse.builder().eTag("done").build();
        }

        @Override
        public AbortMultipartUploadResponse abortMultipartUpload(AbortMultipartUploadRequest request) {
            requests.add(request);
            if (abortFails) {
                throw refusal(403, "AccessDenied");
            }
            return AbortMultipartUploadResponse.builder().build();
        }

        boolean aborted() {
            return requests.stream()
                    .anyMatch(r -> r instanceof AbortMultipartUploadRequest abort
                            && abort.uploadId().equals("u1"));
        }
    }

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) i;
        }
        return bytes;
    }

    private PutResult put(InputStream in, PutOptions options) throws IOException {
        return objects.put("b", "k", ObjectBody.of(in), options);
    }

    @ParameterizedTest
    @CsvSource({"0,0", "9,0", "10,1", "11,2", "20,2", "49,5", "50,5"})
    void aStreamIsOneRequestOrAsManyPartsAsItNeeds(int length, int parts) throws IOException {
        byte[] content = bytes(length);
        PutResult result = put(new ByteArrayInputStream(content), PLAIN);
        if (parts == 0) {
            assertThat(s3.requests).singleElement().isInstanceOf(PutObjectRequest.class);
            assertThat(Objects.requireNonNull(s3.stored("k")).bytes()).isEqualTo(content);
        } else {
            assertThat(s3.arrived.toByteArray()).isEqualTo(content);
            assertThat(((CompleteMultipartUploadRequest) s3.requests.get(1))
                            .multipartUpload()
                            .parts())
                    .hasSize(parts)
                    .extracting(CompletedPart::checksumSHA256)
                    .startsWith("s1");
            assertThat(result.eTag()).isEqualTo("done");
        }
        assertThat(s3.aborted()).isFalse();
    }

    @Test
    void aPartThatFailsAbortsTheUploadAndTheFirstErrorIsTheOneThatShows() {
        s3.failingPart = 2;
        s3.abortFails = true;
        assertThatThrownBy(() -> put(new ByteArrayInputStream(bytes(30)), PLAIN))
                .isInstanceOf(S3ObjectException.class)
                .hasMessageContaining("s3://b/k")
                .hasMessageContaining("SlowDown (503)")
                .satisfies(e -> assertThat(e.getCause().getSuppressed()).hasSize(1));
        assertThat(s3.aborted()).isTrue();
    }

    @Test
    void anErrorOfTheJvmAbortsItToo() {
        s3.failingPart = 1;
        s3.failure = new OutOfMemoryError("test");
        assertThatThrownBy(() -> put(new ByteArrayInputStream(bytes(30)), PLAIN))
                .isSameAs(s3.failure);
        assertThat(s3.aborted()).isTrue();
    }

    @Test
    void aStreamThatBreaksOffAbortsItToo() {
        assertThatThrownBy(() -> put(
                        new SequenceInputStream(new ByteArrayInputStream(bytes(15)), new FailingStream("cut")), PLAIN))
                .isInstanceOf(IOException.class)
                .hasMessage("cut");
        assertThat(s3.aborted()).isTrue();
    }

    @Test
    void aStreamThatIsTooLongIsAbortedAndTheErrorSaysHowLongItMayBe() {
        assertThatThrownBy(() -> put(new ByteArrayInputStream(bytes(51)), PLAIN))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("s3://b/k")
                .hasMessageContaining("50 bytes");
        assertThat(s3.aborted()).isTrue();
    }

    @Test
    void aConflictAtTheEndAbortsItToo() {
        s3.completeConflicts = true;
        assertThatThrownBy(() -> put(
                        new ByteArrayInputStream(bytes(15)),
                        PutOptions.builder().onlyIfAbsent().build()))
                .isInstanceOfSatisfying(
                        S3ObjectException.class,
                        e -> assertThat(e.isConditionFailed()).isTrue());
        assertThat(s3.aborted()).isTrue();
    }

    @Test
    void theOptionsAreInTheRequests() throws IOException {
        PutOptions options = PutOptions.builder()
                .contentType("text/csv")
                .cacheControl("no-cache")
                .metadata("Own", "x")
                .tag("t", "a b&c")
                .storageClass(StorageClass.STANDARD_IA)
                .checksum(ChecksumAlgorithm.SHA256)
                .kmsKey("key")
                .onlyOver("\"e\"")
                .madeFrom(ObjectEvents.created("source", "0A"))
                .build();
        put(new ByteArrayInputStream(bytes(12)), options);
        CreateMultipartUploadRequest create = (CreateMultipartUploadRequest) s3.requests.get(0);
        PutObjectRequest put = PutRequests.put("b", "k", options);
        assertThat(((CompleteMultipartUploadRequest) s3.requests.get(1)).ifMatch())
                .isEqualTo("\"e\"");
        assertThat(put.ifMatch()).isEqualTo("\"e\"");
        assertThat(put.metadata()).containsEntry("own", "x").containsKey("handrail-made-from");
        assertThat(List.of(
                        put.contentType(),
                        put.cacheControl(),
                        put.tagging(),
                        put.storageClassAsString(),
                        put.checksumAlgorithmAsString(),
                        put.serverSideEncryptionAsString(),
                        put.ssekmsKeyId()))
                .isEqualTo(List.of(
                        create.contentType(),
                        create.cacheControl(),
                        create.tagging(),
                        create.storageClassAsString(),
                        create.checksumAlgorithmAsString(),
                        create.serverSideEncryptionAsString(),
                        create.ssekmsKeyId()))
                .isEqualTo(List.of("text/csv", "no-cache", "t=a%20b%26c", "STANDARD_IA", "SHA256", "aws:kms", "key"));
        assertThat(create.metadata()).isEqualTo(put.metadata());
    }
}
