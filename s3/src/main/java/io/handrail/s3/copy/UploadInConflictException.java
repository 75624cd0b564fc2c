package io.handrail.s3.copy;

import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * Somebody wrote or deleted the key while the upload was completed. Such an upload cannot be completed any more: it has to be
 * begun again with all its parts.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_CompleteMultipartUpload.html">AWS:
 *     CompleteMultipartUpload, If-Match and If-None-Match</a>
 */
final class UploadInConflictException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final S3Exception answer;

    UploadInConflictException(S3Exception answer) {
        super(answer);
        this.answer = answer;
    }

    S3Exception answer() {
        return answer;
    }
}
