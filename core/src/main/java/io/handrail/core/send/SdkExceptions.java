package io.handrail.core.send;

import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.NonRetryableException;
import software.amazon.awssdk.core.exception.SdkServiceException;

/** The part of {@link SdkFailures} that knows the AWS SDK; loaded when one of its exceptions was thrown. */
final class SdkExceptions {

    private static final int CLIENT_ERRORS = 400;
    private static final int SERVER_ERRORS = 500;

    private SdkExceptions() {}

    static boolean isRetryable(Throwable failure) {
        if (!(failure instanceof SdkServiceException answer)) {
            return !(failure instanceof NonRetryableException);
        }
        boolean refused = answer.statusCode() >= CLIENT_ERRORS && answer.statusCode() < SERVER_ERRORS;
        return !refused || answer.isThrottlingException() || answer.isClockSkewException() || passes(answer);
    }

    /** Answers with a status of 4xx that pass all the same, and that not every version of the SDK counts as such. */
    private static boolean passes(SdkServiceException answer) {
        if (!(answer instanceof AwsServiceException aws) || aws.awsErrorDetails() == null) {
            return false;
        }
        String code = aws.awsErrorDetails().errorCode();
        // RequestTimeout; KMSThrottlingException of an encrypted stream, KmsThrottled of a queue.
        return code != null && (code.contains("Throttl") || code.startsWith("RequestTimeout"));
    }
}
