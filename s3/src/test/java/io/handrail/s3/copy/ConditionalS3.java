package io.handrail.s3.copy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.AbortMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.AbortMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.CopyObjectResponse;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectResponse;
import software.amazon.awssdk.services.s3.model.GetObjectTaggingRequest;
import software.amazon.awssdk.services.s3.model.GetObjectTaggingResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ListMultipartUploadsRequest;
import software.amazon.awssdk.services.s3.model.ListMultipartUploadsResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.UploadPartCopyRequest;
import software.amazon.awssdk.services.s3.model.UploadPartCopyResponse;

/**
 * Source and target at once: every version of the source is there, and the target's conditions hold under concurrency, which
 * the local S3 server does not promise. {@link #beforeWrite} is what happens between a look and a write.
 */
class ConditionalS3 implements S3Client {

    static final String SOURCE = "photos";

    private final long size;
    private final Map<String, HeadObjectResponse> copies = new HashMap<>();
    private final Map<String, Map<String, String>> uploads = new HashMap<>();
    private final List<String> refusals = new ArrayList<>();
    private int writes;

    ConditionalS3(long size) {
        this.size = size;
    }

    /** Called before each write is looked at. */
    void beforeWrite() {}

    synchronized @Nullable HeadObjectResponse copy(String key) {
        return copies.get(key);
    }

    synchronized void put(String key, @Nullable Map<String, String> metadata) {
        if (metadata == null) {
            copies.remove(key);
        } else {
            copies.put(key, object("\"copy-" + ++writes + "\"", metadata));
        }
    }

    synchronized List<String> refusals() {
        return List.copyOf(refusals);
    }

    synchronized int openUploads() {
        return uploads.size();
    }

    private HeadObjectResponse object(String tag, Map<String, String> metadata) {
        return HeadObjectResponse.builder()
                .eTag(tag)
                .contentLength(size)
                .lastModified(Instant.EPOCH)
                .metadata(metadata)
                .build();
    }

    @Override
    public synchronized HeadObjectResponse headObject(HeadObjectRequest request) {
        if (request.bucket().equals(SOURCE)) {
            return object("\"" + request.versionId() + "\"", Map.of()).toBuilder()
                    .versionId(request.versionId())
                    .build();
        }
        HeadObjectResponse copy = copies.get(request.key());
        if (copy == null) {
            throw refusal(404, "NoSuchKey");
        }
        return copy;
    }

    private void write(String key, @Nullable String match, @Nullable String noneMatch, Map<String, String> metadata) {
        beforeWrite();
        synchronized (this) {
            require(key, match, noneMatch);
            put(key, metadata);
        }
    }

    private void require(String key, @Nullable String match, @Nullable String noneMatch) {
        HeadObjectResponse there = copies.get(key);
        if (noneMatch == null && match == null) {
            throw new AssertionError("A write without a condition");
        }
        if (match != null && there == null) {
            refusals.add("404");
            throw refusal(404, "NoSuchKey");
        }
        boolean holds = match == null
                ? there == null
                : match.equals(Objects.requireNonNull(there).eTag());
        if (!holds) {
            refusals.add("412");
            throw refusal(412, "PreconditionFailed");
        }
    }

    static S3Exception refusal(int status, String code) {
        return (S3Exception) S3Exception.builder()
                .statusCode(status)
                .awsErrorDetails(AwsErrorDetails.builder().errorCode(code).build())
                .build();
    }

    @Override
    public CopyObjectResponse copyObject(CopyObjectRequest request) {
        write(request.destinationKey(), request.ifMatch(), request.ifNoneMatch(), request.metadata());
        return CopyObjectResponse.builder().build();
    }

    @Override
    public synchronized CreateMultipartUploadResponse createMultipartUpload(CreateMultipartUploadRequest request) {
        String id = "upload-" + ++writes;
        uploads.put(id, request.metadata());
        return CreateMultipartUploadResponse.builder().uploadId(id).build();
    }

    @Override
    public UploadPartCopyResponse uploadPartCopy(UploadPartCopyRequest request) {
        return UploadPartCopyResponse.builder()
                .copyPartResult(r -> r.eTag("\"part\""))
                .build();
    }

    @Override
    public CompleteMultipartUploadResponse completeMultipartUpload(CompleteMultipartUploadRequest request) {
        Map<String, String> metadata;
        synchronized (this) {
            metadata = Objects.requireNonNull(uploads.get(request.uploadId()));
        }
        write(request.key(), request.ifMatch(), request.ifNoneMatch(), metadata);
        synchronized (this) {
            uploads.remove(request.uploadId());
        }
        return CompleteMultipartUploadResponse.builder().build();
    }

    @Override
    public synchronized AbortMultipartUploadResponse abortMultipartUpload(AbortMultipartUploadRequest request) {
        uploads.remove(request.uploadId());
        return AbortMultipartUploadResponse.builder().build();
    }

    @Override
    public DeleteObjectResponse deleteObject(DeleteObjectRequest request) {
        beforeWrite();
        synchronized (this) {
            require(request.key(), request.ifMatch(), null);
            put(request.key(), null);
        }
        return DeleteObjectResponse.builder().build();
    }

    @Override
    public ListMultipartUploadsResponse listMultipartUploads(ListMultipartUploadsRequest request) {
        return ListMultipartUploadsResponse.builder().build();
    }

    @Override
    public GetObjectTaggingResponse getObjectTagging(GetObjectTaggingRequest request) {
        return GetObjectTaggingResponse.builder().build();
    }

    @Override
    public String serviceName() {
        return "s3";
    }

    @Override
    public void close() {}
}
