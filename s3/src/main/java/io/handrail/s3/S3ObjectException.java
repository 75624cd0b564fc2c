package io.handrail.s3;

import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/** S3 did not give or take an object. The message names the object, what S3 said, and what to look at. */
public final class S3ObjectException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;

    private S3ObjectException(String message, int status, SdkException cause) {
        super(message, cause);
        this.status = status;
    }

    /** The HTTP status of S3's answer; 0 if there was none. */
    public int status() {
        return status;
    }

    /**
     * Whether a conditional write met another object than it expected, or another write at the same time. Since the SDK
     * repeats a write whose answer got lost, the other object may be the very one that was written.
     */
    public boolean isConditionFailed() {
        return status == 412 || status == 409;
    }

    /** For a call that read, or wrote, the object. */
    public static S3ObjectException of(String verb, String uri, String permission, SdkException cause) {
        StringBuilder message = new StringBuilder("Cannot ")
                .append(verb)
                .append(' ')
                .append(uri)
                .append(": ");
        int status = 0;
        if (cause instanceof AwsServiceException service && service.awsErrorDetails() != null) {
            status = service.statusCode();
            String code = service.awsErrorDetails().errorCode();
            // The answer to a HEAD request has no body to say it in.
            message.append(code == null ? "refused" : code)
                    .append(" (")
                    .append(status)
                    .append(')');
            if (status == 403) {
                message.append("; does the function's role allow ")
                        .append(permission)
                        .append(" on it?");
            } else if (status == 404) {
                message.append("; the object or its bucket does not exist, or not any more");
            } else if (status == 412) {
                message.append("; there is another object than expected");
            } else if (status == 409) {
                message.append("; it was being written at the same time, so look at it again");
            }
        } else {
            message.append(cause.getMessage());
        }
        return new S3ObjectException(message.toString(), status, cause);
    }
}
