package io.handrail.s3;

import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/** S3 did not give or take an object. The message names the object, what S3 said, and what to look at. */
public final class S3ObjectException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private S3ObjectException(String message, SdkException cause) {
        super(message, cause);
    }

    /** For a call that read, or wrote, the object. */
    public static S3ObjectException of(String verb, String uri, String permission, SdkException cause) {
        StringBuilder message = new StringBuilder("Cannot ")
                .append(verb)
                .append(' ')
                .append(uri)
                .append(": ");
        if (cause instanceof AwsServiceException service && service.awsErrorDetails() != null) {
            int status = service.statusCode();
            message.append(service.awsErrorDetails().errorCode())
                    .append(" (")
                    .append(status)
                    .append(')');
            if (status == 403) {
                message.append("; does the function's role allow ")
                        .append(permission)
                        .append(" on it?");
            } else if (status == 404) {
                message.append("; the object or its bucket does not exist, or not any more");
            }
        } else {
            message.append(cause.getMessage());
        }
        return new S3ObjectException(message.toString(), cause);
    }
}
