package io.handrail.testing;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What came of one invocation.
 *
 * @param requestId the id that the function saw
 * @param payload the JSON that the caller gets: the function's answer, or for a failure Lambda's report of it
 * @param error the failure, if it is one
 * @param logs the lines that the function logged. Under a forked runtime these are all lines of its process during the
 *     invocation, so with a concurrency above one they may be of several invocations
 * @param duration from handing the event to the function until its answer arrived
 */
public record InvocationResult(
        String requestId, String payload, Optional<InvocationError> error, List<String> logs, Duration duration) {

    /** Copies the list. */
    public InvocationResult {
        logs = List.copyOf(logs);
    }

    /** Whether the invocation failed. */
    public boolean isError() {
        return error.isPresent();
    }
}
