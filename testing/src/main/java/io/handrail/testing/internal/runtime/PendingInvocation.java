package io.handrail.testing.internal.runtime;

import io.handrail.testing.InvocationError;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** An invocation on its way through the Runtime API. */
final class PendingInvocation {

    /**
     * What came back.
     *
     * @param payload the bytes that the function answered or reported
     * @param error the failure, if it is one
     * @param arrivedNanos when it arrived, on the clock of {@link System#nanoTime()}
     */
    @SuppressWarnings("ArrayRecordComponent") // Nobody compares outcomes.
    record Outcome(byte[] payload, @Nullable InvocationError error, long arrivedNanos) {

        static Outcome failed(InvocationError error) {
            byte[] payload = ErrorReport.write(error).getBytes(StandardCharsets.UTF_8);
            return new Outcome(payload, error, System.nanoTime());
        }
    }

    final String id = UUID.randomUUID().toString();
    final byte[] payload;

    /** Completed with the time of delivery, on the clock of {@link System#nanoTime()}. */
    final CompletableFuture<Long> delivered = new CompletableFuture<>();

    final CompletableFuture<Outcome> outcome = new CompletableFuture<>();

    PendingInvocation(byte[] payload) {
        this.payload = payload;
    }

    /** Ends it with an error of Lambda's own, unless it has ended before. */
    void fail(String type, String whatHappened) {
        Outcome failed = Outcome.failed(lambdaError(id, type, whatHappened));
        outcome.complete(failed);
        delivered.complete(failed.arrivedNanos());
    }

    /** An error in the words of Lambda itself, which name the request. */
    static InvocationError lambdaError(String requestId, String type, String whatHappened) {
        return new InvocationError(type, "RequestId: " + requestId + " Error: " + whatHappened, List.of());
    }
}
