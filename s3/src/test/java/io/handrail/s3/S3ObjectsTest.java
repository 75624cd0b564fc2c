package io.handrail.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.CALLS_REAL_METHODS;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import io.handrail.core.Environment;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mockito.ArgumentCaptor;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;

class S3ObjectsTest {

    private static final S3ObjectEvent UPLOAD = ObjectEvents.event("ObjectCreated:Put", "k", "e1", "v1", "0A");

    private final S3Client s3 = mock(S3Client.class, CALLS_REAL_METHODS);
    private final S3Objects objects = new S3Objects(s3);
    private final AtomicBoolean aborted = new AtomicBoolean();

    private void gives(InputStream content, long announced, Map<String, String> metadata) {
        doReturn(new ResponseInputStream<>(
                        GetObjectResponse.builder()
                                .contentLength(announced)
                                .eTag("\"e1\"")
                                .metadata(metadata)
                                .build(),
                        AbortableInputStream.create(content, () -> aborted.set(true))))
                .when(s3)
                .getObject(any(GetObjectRequest.class));
    }

    private void gives(int bytes, long announced) {
        gives(new ByteArrayInputStream(new byte[bytes]), announced, Map.of());
    }

    @Test
    void theObjectOfTheEventIsReadAndNoOther() throws IOException {
        gives(5, 5);
        assertThat(objects.read(UPLOAD, 5)).hasSize(5);
        ArgumentCaptor<GetObjectRequest> request = ArgumentCaptor.forClass(GetObjectRequest.class);
        verify(s3).getObject(request.capture());
        assertThat(request.getValue().versionId()).isEqualTo("v1");
        assertThat(request.getValue().ifMatch()).isEqualTo("\"e1\"");
        assertThat(aborted).isFalse();
    }

    @Test
    void aConnectionThatIsCutShortIsNoShorterObject(@TempDir Path directory) {
        gives(4, 5);
        assertThatThrownBy(() -> objects.read(UPLOAD, 10))
                .isInstanceOf(EOFException.class)
                .hasMessage("Cannot read s3://uploads/k: 4 of its 5 bytes arrived");
        assertThat(aborted).isTrue();
        gives(4, 5);
        assertThatThrownBy(() -> objects.download(UPLOAD, directory.resolve("f"), 10))
                .isInstanceOf(EOFException.class);
        gives(4, 5);
        assertThatThrownBy(() -> {
                    try (ObjectInput in = objects.open(UPLOAD)) {
                        while (in.read() >= 0) {}
                    }
                })
                .isInstanceOf(EOFException.class);
    }

    @Test
    void aConnectionThatFailsNamesTheObject() {
        gives(new FailingStream("reset"), 5, Map.of());
        assertThatThrownBy(() -> objects.read(UPLOAD, 5)).hasMessage("Cannot read s3://uploads/k: reset");
    }

    @Test
    void whatTheEventSaysIsTooLargeIsNotAskedFor() {
        S3ObjectEvent large = new S3ObjectEvent(
                "ObjectCreated:Put", null, null, "uploads", "k", OptionalLong.of(11), null, null, null);
        assertThatThrownBy(() -> objects.read(large, 10))
                .isInstanceOf(ObjectTooLargeException.class)
                .hasMessage("s3://uploads/k has 11 bytes; at most 10 are taken");
        verify(s3, never()).getObject(any(GetObjectRequest.class));
    }

    @Test
    void whatS3SaysIsTooLargeIsNotRead(@TempDir Path directory) {
        gives(11, 11);
        Path file = directory.resolve("f");
        assertThatThrownBy(() -> objects.download(UPLOAD, file, 10)).isInstanceOf(ObjectTooLargeException.class);
        assertThat(aborted).isTrue();
        assertThat(Files.exists(file)).isFalse();
    }

    @Test
    void whatIsLeftUnreadIsNotWaitedFor() throws IOException {
        gives(11, 11);
        try (ObjectInput in = objects.open(UPLOAD)) {
            assertThat(in.read()).isZero();
            assertThat(in.info().size()).isEqualTo(11);
        }
        assertThat(aborted).isTrue();
    }

    @Test
    void aSourceThatWasReplacedIsToldFromOneThatIsMissingOrForbidden() {
        doThrow(MemoryS3.refusal(412, "PreconditionFailed")).when(s3).getObject(any(GetObjectRequest.class));
        doThrow(MemoryS3.refusal(412, "PreconditionFailed")).when(s3).headObject(any(HeadObjectRequest.class));
        assertThatThrownBy(() -> objects.open(UPLOAD))
                .isInstanceOf(ReplacedObjectException.class)
                .hasMessageContaining("s3://uploads/k: it was replaced");
        assertThatThrownBy(() -> objects.info(UPLOAD)).isInstanceOf(ReplacedObjectException.class);
        doThrow(MemoryS3.refusal(403, "AccessDenied")).when(s3).getObject(any(GetObjectRequest.class));
        assertThatThrownBy(() -> objects.open(UPLOAD))
                .isInstanceOf(S3ObjectException.class)
                .hasMessageContaining("s3:GetObject");
    }

    @Test
    void whatThisFunctionMadeItselfIsNotRead() throws Exception {
        Environment.with(Map.of("AWS_LAMBDA_FUNCTION_NAME", "shrink"), () -> {
            gives(new ByteArrayInputStream(new byte[5]), 5, Map.of("handrail-made-by", "shrink"));
            assertThatThrownBy(() -> objects.read(UPLOAD, 10))
                    .isInstanceOf(OwnResultException.class)
                    .hasMessage("s3://uploads/k: it was made by this function itself");
            assertThat(aborted).isTrue();
            doReturn(HeadObjectResponse.builder()
                            .contentLength(1L)
                            .metadata(Map.of("handrail-made-by", "shrink"))
                            .build())
                    .when(s3)
                    .headObject(any(HeadObjectRequest.class));
            assertThatThrownBy(() -> objects.info(UPLOAD)).isInstanceOf(OwnResultException.class);
            gives(new ByteArrayInputStream(new byte[5]), 5, Map.of("handrail-made-by", "other"));
            assertThat(objects.read(UPLOAD, 10)).hasSize(5);
            return null;
        });
    }
}
