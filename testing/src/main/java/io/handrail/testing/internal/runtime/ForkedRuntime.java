package io.handrail.testing.internal.runtime;

import io.handrail.testing.InvocationError;
import io.handrail.testing.InvocationResult;
import io.handrail.testing.LambdaRuntime;
import io.handrail.testing.internal.runtime.PendingInvocation.Outcome;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** A function that always has a process: when one has ended, the next invocation is a cold start. */
public final class ForkedRuntime implements LambdaRuntime {

    private final ForkSettings settings;
    private final Semaphore free;
    private @Nullable Sandbox sandbox;
    private boolean closed;

    private ForkedRuntime(ForkSettings settings) {
        this.settings = settings;
        this.free = new Semaphore(Math.max(1, settings.concurrency), true);
    }

    /** Starts the first process. */
    public static ForkedRuntime start(ForkSettings settings) {
        ForkSupport.require();
        ForkedRuntime runtime = new ForkedRuntime(settings);
        runtime.sandbox();
        return runtime;
    }

    /** The process that answers now: a new one if the last has ended. */
    private synchronized Sandbox sandbox() {
        if (closed) {
            throw new IllegalStateException("This runtime is closed; start a new one.");
        }
        if (sandbox == null || !sandbox.isAlive()) {
            if (sandbox != null) {
                sandbox.close();
            }
            sandbox = Sandbox.start(settings);
        }
        return sandbox;
    }

    @Override
    public InvocationResult invoke(byte[] json) {
        return timed(json).result();
    }

    /** Invokes the function; for benchmarks. */
    public TimedResult timed(byte[] json) {
        free.acquireUninterruptibly();
        try {
            return timed(sandbox(), new PendingInvocation(json));
        } catch (InterruptedException e) {
            throw Sandbox.interrupted(e);
        } finally {
            free.release();
        }
    }

    private TimedResult timed(Sandbox into, PendingInvocation invocation) throws InterruptedException {
        Optional<InvocationError> initError = into.initError();
        if (initError.isPresent()) {
            Outcome failed = Outcome.failed(named(initError.get(), invocation.id));
            return new TimedResult(
                    result(invocation.id, failed, into.log().linesSince(0), Duration.ZERO),
                    into.pid(),
                    into.startedNanos(),
                    failed.arrivedNanos());
        }
        long logBegin = into.log().position();
        Outcome outcome = into.invoke(invocation);
        Duration duration = Duration.ofNanos(outcome.arrivedNanos() - invocation.delivered.join());
        return new TimedResult(
                result(invocation.id, outcome, into.log().linesSince(logBegin), duration),
                into.pid(),
                into.startedNanos(),
                outcome.arrivedNanos());
    }

    /** Lambda names the request in the errors of its own. */
    private static InvocationError named(InvocationError error, String requestId) {
        return error.type().equals(Sandbox.EXIT_ERROR)
                ? PendingInvocation.lambdaError(requestId, error.type(), error.message())
                : error;
    }

    private InvocationResult result(String id, Outcome outcome, List<String> logs, Duration duration) {
        if (settings.echo) {
            logs.forEach(System.out::println);
        }
        String payload = new String(outcome.payload(), StandardCharsets.UTF_8);
        return new InvocationResult(id, payload, Optional.ofNullable(outcome.error()), logs, duration);
    }

    @Override
    public synchronized Optional<InvocationError> initError() {
        return sandbox == null ? Optional.empty() : sandbox.initError();
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (sandbox != null) {
            sandbox.close();
            sandbox = null;
        }
    }
}
