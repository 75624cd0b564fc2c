package io.handrail.s3;

import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.UploadPartResponse;

/** An object that arrives in parts: there is none until it is complete. Its parts cost until it is complete or aborted. */
final class MultipartUpload {

    private final S3Client s3;
    private final String bucket;
    private final String key;
    private final PutOptions options;
    private final String id;
    private final List<CompletedPart> parts = new ArrayList<>();

    private MultipartUpload(S3Client s3, String bucket, String key, PutOptions options, String id) {
        this.s3 = s3;
        this.bucket = bucket;
        this.key = key;
        this.options = options;
        this.id = id;
    }

    static MultipartUpload begin(S3Client s3, String bucket, String key, PutOptions options) {
        String id = s3.createMultipartUpload(PutRequests.create(bucket, key, options))
                .uploadId();
        return new MultipartUpload(s3, bucket, key, options, id);
    }

    void add(RequestBody body, int number) {
        UploadPartResponse part = s3.uploadPart(
                r -> r.bucket(bucket).key(key).uploadId(id).partNumber(number).checksumAlgorithm(options.checksum),
                body);
        // Of an upload with a checksum of one's choice S3 wants to see those of the parts again.
        parts.add(CompletedPart.builder()
                .partNumber(number)
                .eTag(part.eTag())
                .checksumCRC32(part.checksumCRC32())
                .checksumCRC32C(part.checksumCRC32C())
                .checksumCRC64NVME(part.checksumCRC64NVME())
                .checksumSHA1(part.checksumSHA1())
                .checksumSHA256(part.checksumSHA256())
                .build());
    }

    /** The condition is for here: S3 looks at it only now. */
    PutResult complete() {
        CompleteMultipartUploadRequest.Builder request = CompleteMultipartUploadRequest.builder()
                .bucket(bucket)
                .key(key)
                .uploadId(id)
                .multipartUpload(m -> m.parts(parts));
        if (options.ifAbsent) {
            request.ifNoneMatch("*");
        } else {
            request.ifMatch(options.ifMatch);
        }
        CompleteMultipartUploadResponse response = s3.completeMultipartUpload(request.build());
        return new PutResult(response.eTag(), response.versionId());
    }

    void abort(Throwable because) {
        try {
            s3.abortMultipartUpload(r -> r.bucket(bucket).key(key).uploadId(id));
        } catch (RuntimeException e) {
            because.addSuppressed(e);
        }
    }
}
