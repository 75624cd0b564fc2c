package io.handrail.s3.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.handrail.core.Environment;
import io.handrail.s3.S3Notification;
import io.handrail.s3.S3ObjectEvent;
import io.handrail.s3.S3ObjectException;
import io.handrail.testing.TestContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.Answers;
import org.mockito.Mockito;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.AbortMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.GetObjectTaggingRequest;
import software.amazon.awssdk.services.s3.model.GetObjectTaggingResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ListMultipartUploadsRequest;
import software.amazon.awssdk.services.s3.model.ListMultipartUploadsResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.UploadPartCopyRequest;

class S3CopyHandlerTest {

    private static final CopyTarget TARGET = CopyTarget.of("copies", "eu-central-1");

    /** Requests given as lambdas are built and passed on, as the real client does. */
    private final S3Client source = Mockito.mock(S3Client.class, S3CopyHandlerTest::throughDefaults);

    private final S3Client target = Mockito.mock(S3Client.class, S3CopyHandlerTest::throughDefaults);
    private final TestContext context = TestContext.create();

    private static Object throughDefaults(org.mockito.invocation.InvocationOnMock call) throws Throwable {
        return call.getMethod().isDefault()
                        && call.getArguments().length == 1
                        && call.getArgument(0) instanceof Consumer
                ? call.callRealMethod()
                : Answers.RETURNS_DEFAULTS.answer(call);
    }

    private static S3Exception status(int status) {
        return (S3Exception) S3Exception.builder()
                .statusCode(status)
                .message("status " + status)
                .build();
    }

    private static HeadObjectResponse.Builder object(long size) {
        return HeadObjectResponse.builder()
                .contentLength(size)
                .eTag("\"e\"")
                .lastModified(Instant.EPOCH)
                .metadata(Map.of());
    }

    private static S3ObjectEvent event(String name, String bucket, String key) {
        return new S3ObjectEvent(name, null, null, bucket, key, OptionalLong.empty(), "e", null, "0A");
    }

    @BeforeEach
    void nothingIsThereAtFirst() {
        when(target.headObject(any(HeadObjectRequest.class))).thenThrow(status(404));
        when(target.listMultipartUploads(any(ListMultipartUploadsRequest.class)))
                .thenReturn(ListMultipartUploadsResponse.builder().build());
        when(target.createMultipartUpload(any(CreateMultipartUploadRequest.class)))
                .thenReturn(
                        CreateMultipartUploadResponse.builder().uploadId("u").build());
        when(source.getObjectTagging(any(GetObjectTaggingRequest.class)))
                .thenReturn(GetObjectTaggingResponse.builder().build());
    }

    private void handle(CopySettings settings, S3ObjectEvent event) throws Exception {
        handle(settings, event, context);
    }

    private void handle(CopySettings settings, S3ObjectEvent event, TestContext in) throws Exception {
        new S3CopyHandler(source, Map.of(settings.targets().get(0), target), settings)
                .handle(new S3Notification(List.of(event)), in);
    }

    @Test
    void partsOfACopyThatFailedDoNotStay() {
        when(source.headObject(any(HeadObjectRequest.class)))
                .thenReturn(object(12L << 20).build());
        when(target.uploadPartCopy(any(UploadPartCopyRequest.class))).thenThrow(status(500));
        assertThatThrownBy(() -> handle(
                        CopySettings.to(List.of(TARGET)).withParts(5L << 20, 5L << 20, 2),
                        event("ObjectCreated:Put", "photos", "a b.jpg")))
                .isInstanceOf(S3ObjectException.class)
                .hasMessageContaining("s3://photos/a b.jpg to s3://copies/a b.jpg");
        verify(target).abortMultipartUpload(any(AbortMultipartUploadRequest.class));
    }

    @Test
    void partsOfACopyThatHadNoTimeStayForTheNextDelivery() {
        when(source.headObject(any(HeadObjectRequest.class)))
                .thenReturn(object(12L << 20).build());
        assertThatThrownBy(() -> handle(
                        CopySettings.to(List.of(TARGET)).withParts(5L << 20, 5L << 20, 2),
                        event("ObjectCreated:Put", "photos", "a.jpg"),
                        TestContext.create().withRemainingTime(Duration.ZERO)))
                .isInstanceOf(CopyException.class)
                .hasMessageContaining("0 of its 3 parts");
        verify(target, never()).abortMultipartUpload(any(AbortMultipartUploadRequest.class));
        verify(target, never()).uploadPartCopy(any(UploadPartCopyRequest.class));
    }

    @Test
    void whatWasReplacedWhileItWasCopiedIsSkipped() throws Exception {
        when(source.headObject(any(HeadObjectRequest.class)))
                .thenReturn(object(10).build())
                .thenReturn(object(10).eTag("\"other\"").build());
        when(target.copyObject(any(CopyObjectRequest.class))).thenThrow(status(412));
        handle(CopySettings.to(List.of(TARGET)), event("ObjectCreated:Put", "photos", "a.jpg"));
        assertThat(context.logs()).anyMatch(line -> line.contains("replaced after this event"));
    }

    @Test
    void aCopyOfAnotherSizeOrChecksumIsNoSuccess() {
        when(source.headObject(any(HeadObjectRequest.class)))
                .thenReturn(object(10)
                        .checksumType("FULL_OBJECT")
                        .checksumCRC32("a")
                        .build());
        for (HeadObjectResponse copy : List.of(
                object(9).build(),
                object(10).checksumType("FULL_OBJECT").checksumCRC32("b").build())) {
            Mockito.reset(target);
            when(target.headObject(any(HeadObjectRequest.class)))
                    .thenThrow(status(404))
                    .thenReturn(copy);
            assertThatThrownBy(() ->
                            handle(CopySettings.to(List.of(TARGET)), event("ObjectCreated:Put", "photos", "a.jpg")))
                    .isInstanceOf(CopyException.class)
                    .hasMessageContaining("s3://copies/a.jpg");
        }
    }

    @Test
    void aCopyInTheSameBucketNeedsAPrefixAndIsNotCopiedItself() throws Exception {
        CopySettings same = CopySettings.to(List.of(CopyTarget.of("photos", null)));
        assertThatThrownBy(() -> handle(same, event("ObjectCreated:Put", "photos", "a.jpg")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("prefix");
        CopySettings under = CopySettings.to(List.of(new CopyTarget("photos", null, "", "copies/")));
        handle(under, event("ObjectCreated:Copy", "photos", "copies/a.jpg"));
        assertThat(context.logs()).anyMatch(line -> line.contains("lies where copies are written"));
        verify(target, never()).copyObject(any(CopyObjectRequest.class));
    }

    @Test
    void theEnvironmentConfiguresIt() throws Exception {
        Map<String, String> variables =
                Map.of("COPY_BUCKET", "b", "COPY_REGION", "eu-west-3", "COPY_PREFIX", "p/", "COPY_DELETES", "true");
        CopySettings settings = Environment.with(variables, CopySettings::fromEnvironment);
        assertThat(settings.targets()).containsExactly(new CopyTarget("b", "eu-west-3", "", "p/"));
        assertThat(settings.deletes()).isTrue();
        assertThatThrownBy(() -> Environment.with(Map.of(), CopySettings::fromEnvironment))
                .hasMessageContaining("COPY_BUCKET");
        assertThatThrownBy(() -> settings.withParts(1, 5L << 20, 1)).hasMessageContaining("5 MiB");
    }
}
