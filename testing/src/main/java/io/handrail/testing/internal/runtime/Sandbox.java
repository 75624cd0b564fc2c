package io.handrail.testing.internal.runtime;

import io.handrail.testing.InvocationError;
import io.handrail.testing.internal.runtime.PendingInvocation.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One process with AWS's client in it, its Runtime API and its log: what AWS calls an execution environment. */
final class Sandbox implements AutoCloseable {

    /** Far more than any initialisation takes that is going to end. */
    private static final Duration INIT_TIMEOUT = Duration.ofMinutes(2);

    static final String EXIT_ERROR = "Runtime.ExitError";

    private final ForkSettings settings;
    private final RuntimeApi api;
    private final ProcessLog log;
    private final Process process;
    private final long startedNanos;
    private final Thread endWithThisJvm;
    private final CompletableFuture<Void> exit;
    private volatile boolean killed;

    private Sandbox(ForkSettings settings) {
        this.settings = settings;
        this.api = new RuntimeApi(settings.functionName, settings.timeout);
        ProcessBuilder builder = RuntimeCommand.of(settings, api.port());
        this.startedNanos = System.nanoTime();
        try {
            ProcessLog.Logged logged = ProcessLog.start(builder);
            this.process = logged.process();
            this.log = logged.log();
        } catch (IOException e) {
            api.close();
            throw new UncheckedIOException("Cannot start " + builder.command().get(0), e);
        }
        this.endWithThisJvm = new Thread(process::destroyForcibly, "handrail-sandbox-end");
        Runtime.getRuntime().addShutdownHook(endWithThisJvm);
        this.exit = process.onExit().thenAccept(this::exited);
    }

    /** Starts a process and waits until it polls for its first invocation, or will not. */
    static Sandbox start(ForkSettings settings) {
        Sandbox sandbox = new Sandbox(settings);
        try {
            sandbox.api.initialised().get(INIT_TIMEOUT.toSeconds(), TimeUnit.SECONDS);
            return sandbox;
        } catch (TimeoutException e) {
            String printed = sandbox.log.since(0);
            sandbox.close();
            throw new IllegalStateException(
                    "The function is still not initialised after " + INIT_TIMEOUT + ". It printed:\n" + printed, e);
        } catch (InterruptedException e) {
            sandbox.close();
            throw interrupted(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private void exited(Process ended) {
        String how = killed ? "Runtime exited with error: signal: killed" : exit(ended.exitValue());
        api.initialised().complete(Optional.of(new InvocationError(EXIT_ERROR, how, List.of())));
        api.processEnded(EXIT_ERROR, how);
    }

    private static String exit(int status) {
        if (status == 0) {
            return "Runtime exited without providing a reason";
        }
        // Java adds 128 to the number of the signal that ended a process.
        return status == 128 + 9
                ? "Runtime exited with error: signal: killed"
                : "Runtime exited with error: exit status " + status;
    }

    /** Why the function could not be initialised, or nothing. */
    Optional<InvocationError> initError() {
        return api.initialised().getNow(Optional.empty());
    }

    boolean isAlive() {
        return process.isAlive() && !killed;
    }

    long pid() {
        return process.pid();
    }

    /** When the process was started, on the clock of {@link System#nanoTime()}. */
    long startedNanos() {
        return startedNanos;
    }

    ProcessLog log() {
        return log;
    }

    /** Hands the invocation to the process and waits for the outcome, up to the function's timeout. */
    Outcome invoke(PendingInvocation invocation) throws InterruptedException {
        api.submit(invocation);
        if (!process.isAlive()) {
            // It may have ended after the last look and before it could be told of this invocation.
            exited(process);
        }
        try {
            long allowed = settings.timeout.toNanos();
            long delivered = invocation.delivered.get(allowed + INIT_TIMEOUT.toNanos(), TimeUnit.NANOSECONDS);
            long left = allowed - (System.nanoTime() - delivered);
            Outcome outcome = invocation.outcome.get(Math.max(0, left), TimeUnit.NANOSECONDS);
            if (settings.concurrency == 0) {
                api.awaitPoll(settings.timeout);
            }
            return outcome;
        } catch (TimeoutException e) {
            return timedOut(invocation);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    /**
     * Lambda ends the process. Lambda Managed Instances only stop waiting, and the function goes on.
     *
     * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/lambda-managed-instances-execution-environment.html">AWS:
     *     execution environment of Managed Instances</a>
     */
    private Outcome timedOut(PendingInvocation invocation) throws InterruptedException {
        long millis = settings.timeout.toMillis();
        String seconds = millis / 1000 + "." + (millis % 1000 / 10 + 100 + "").substring(1);
        invocation.fail("Sandbox.Timedout", "Task timed out after " + seconds + " seconds");
        if (settings.concurrency == 0) {
            kill();
            process.waitFor();
        }
        return invocation.outcome.join();
    }

    private void kill() {
        killed = true;
        process.destroyForcibly();
    }

    static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("Interrupted while waiting for a function", e);
    }

    @Override
    public void close() {
        kill();
        exit.join();
        api.close();
        log.close();
        try {
            Runtime.getRuntime().removeShutdownHook(endWithThisJvm);
        } catch (IllegalStateException e) {
            // This JVM is about to end, and its hooks run already.
        }
    }
}
