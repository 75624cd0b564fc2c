package io.handrail.core.send;

import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** Which exceptions of a request are worth another attempt. Needs no AWS SDK and loads none of its classes. */
public final class SdkFailures {

    private static final String SDK_EXCEPTION = "software.amazon.awssdk.core.exception.SdkException";

    private SdkFailures() {}

    /**
     * Whether the request may succeed when it is sent again as it is. Of the AWS SDK's exceptions those that say
     * throttled, a failure inside the service (status 5xx), a clock that is off, a time-out, or no answer at all (the
     * SDK's client exceptions); other answers with status 4xx, such as AccessDenied, stay what they are. Any exception
     * that is not the SDK's may pass. An asynchronous client's is looked for in the causes of
     * {@link CompletionException} and {@link ExecutionException}.
     */
    public static boolean isRetryable(Exception exception) {
        Throwable failure = exception;
        while (failure.getCause() != null
                && (failure instanceof CompletionException || failure instanceof ExecutionException)) {
            failure = failure.getCause();
        }
        // By name: without the SDK on the class path, an instanceof would end in a NoClassDefFoundError.
        for (Class<?> type = failure.getClass(); type != null; type = superclass(type)) {
            if (type.getName().equals(SDK_EXCEPTION)) {
                return SdkExceptions.isRetryable(failure);
            }
        }
        return true;
    }

    private static @Nullable Class<?> superclass(Class<?> type) {
        return type.getSuperclass();
    }
}
