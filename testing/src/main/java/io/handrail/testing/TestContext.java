package io.handrail.testing;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import io.handrail.testing.internal.runtime.LogLines;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The {@link Context} of an invocation, for tests that call a handler's method directly.
 *
 * {@snippet class="io.handrail.testing.ExamplesIT" region="context"}
 *
 * <p>Each {@code with} method returns a new context with an empty log. A context is safe to use from many threads.
 */
public final class TestContext implements Context {

    private static final Duration REMAINING_TIME = Duration.ofSeconds(30);
    private static final int MEMORY_MB = 512;

    private final String functionName;
    private final String requestId;
    private final int memoryMb;
    private final long deadlineNanos;
    private final LogLines logs = new LogLines();

    private TestContext(String functionName, String requestId, int memoryMb, long deadlineNanos) {
        this.functionName = functionName;
        this.requestId = requestId;
        this.memoryMb = memoryMb;
        this.deadlineNanos = deadlineNanos;
    }

    /** A function named {@code test-function} with 512 MB and 30 seconds, which begin now. */
    public static TestContext create() {
        return new TestContext(
                "test-function", "00000000-0000-4000-8000-000000000001", MEMORY_MB, deadline(REMAINING_TIME));
    }

    /** The same with this time left from now on; it counts down as on Lambda, and ends at zero. */
    public TestContext withRemainingTime(Duration remaining) {
        return new TestContext(functionName, requestId, memoryMb, deadline(remaining));
    }

    /** The same for a function of this name. */
    public TestContext withFunctionName(String name) {
        return new TestContext(name, requestId, memoryMb, deadlineNanos);
    }

    /** The same with this much memory, in MB. */
    public TestContext withMemory(int megabytes) {
        return new TestContext(functionName, requestId, megabytes, deadlineNanos);
    }

    /** The same for a request of this id. */
    public TestContext withRequestId(String id) {
        return new TestContext(functionName, id, memoryMb, deadlineNanos);
    }

    /** What was logged through {@link #getLogger()} so far, line by line. */
    public List<String> logs() {
        return logs.lines();
    }

    private static long deadline(Duration remaining) {
        return System.nanoTime() + remaining.toNanos();
    }

    @Override
    public String getAwsRequestId() {
        return requestId;
    }

    @Override
    public String getLogGroupName() {
        return "/aws/lambda/" + functionName;
    }

    @Override
    public String getLogStreamName() {
        return "2026/11/23/[$LATEST]0123456789abcdef0123456789abcdef";
    }

    @Override
    public String getFunctionName() {
        return functionName;
    }

    @Override
    public String getFunctionVersion() {
        return "$LATEST";
    }

    @Override
    public String getInvokedFunctionArn() {
        return "arn:aws:lambda:us-east-1:123456789012:function:" + functionName;
    }

    /** Null, as for every function that is not called by Amazon Cognito users. */
    @Override
    public @Nullable CognitoIdentity getIdentity() {
        return null;
    }

    /** Null, as for every function that is not called by a mobile application. */
    @Override
    public @Nullable ClientContext getClientContext() {
        return null;
    }

    @Override
    public int getRemainingTimeInMillis() {
        long millis = TimeUnit.NANOSECONDS.toMillis(deadlineNanos - System.nanoTime());
        return (int) Math.max(0, Math.min(Integer.MAX_VALUE, millis));
    }

    @Override
    public int getMemoryLimitInMB() {
        return memoryMb;
    }

    @Override
    public LambdaLogger getLogger() {
        return logs;
    }
}
