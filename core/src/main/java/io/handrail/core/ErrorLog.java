package io.handrail.core;

import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import io.handrail.core.internal.LogLine;

/**
 * Logs a failed invocation as one line of level ERROR: the request, the function, the error and its causes. Lambda's own
 * report with the stack trace follows it.
 */
public final class ErrorLog implements Interceptor {

    @Override
    public void onError(Invocation invocation, Throwable error) {
        String function = String.valueOf(invocation.context().getFunctionName());
        invocation.context().getLogger().log(line(invocation, function, error) + "\n", LogLevel.ERROR);
    }

    static String line(Invocation invocation, String where, Throwable error) {
        return LogLine.of(String.valueOf(invocation.context().getAwsRequestId()), where, error);
    }
}
