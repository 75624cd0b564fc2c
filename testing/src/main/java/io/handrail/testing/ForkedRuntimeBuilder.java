package io.handrail.testing;

import io.handrail.testing.internal.runtime.ForkSettings;
import io.handrail.testing.internal.runtime.ForkedRuntime;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A function that is to run under AWS's runtime client in a JVM of its own, with the JVM flags of Lambda's managed
 * runtimes. Not thread-safe; what it starts is.
 *
 * @see LambdaRuntime#forked(Class)
 */
public final class ForkedRuntimeBuilder {

    private final ForkSettings settings;

    ForkedRuntimeBuilder(String handler) {
        this.settings = new ForkSettings(handler);
    }

    /** Sets one of the function's environment variables. It gets none of this process. */
    public ForkedRuntimeBuilder env(String name, String value) {
        settings.environment.put(name, value);
        return this;
    }

    /** Sets some of the function's environment variables. */
    public ForkedRuntimeBuilder env(Map<String, String> variables) {
        settings.environment.putAll(variables);
        return this;
    }

    /** The function's name; {@code test-function} if not set. */
    public ForkedRuntimeBuilder functionName(String name) {
        settings.functionName = name;
        return this;
    }

    /**
     * The function's memory in MB, from 128 to 10,240; 512 if not set. Like Lambda's runtimes, this gives Java's heap
     * a share of it, and unlike Lambda, it gives a function the same share of the processor whatever its memory.
     *
     * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/configuration-memory.html">AWS: memory</a>
     */
    public ForkedRuntimeBuilder memory(int megabytes) {
        if (megabytes < 128 || megabytes > 10_240) {
            throw new IllegalArgumentException(
                    "Lambda has no functions with " + megabytes + " MB of memory; give 128 to 10240.");
        }
        settings.memoryMb = megabytes;
        return this;
    }

    /** The time one invocation may take; 30 seconds if not set. Whoever takes longer is ended, with the process. */
    public ForkedRuntimeBuilder timeout(Duration timeout) {
        if (timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("A timeout of " + timeout + " leaves no time to any invocation.");
        }
        settings.timeout = timeout;
        return this;
    }

    /**
     * Lets the function's process work on this many invocations at once, as on Lambda Managed Instances. If not set,
     * it has one at a time, as Lambda does by default, and others wait.
     */
    public ForkedRuntimeBuilder concurrency(int invocations) {
        if (invocations < 1) {
            throw new IllegalArgumentException("A concurrency of " + invocations + " would answer no invocation.");
        }
        settings.concurrency = invocations;
        return this;
    }

    /**
     * Runs the function as with SnapStart: its hooks run before the (imagined) snapshot and after the restore.
     *
     * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/snapstart-runtime-hooks.html">AWS: runtime hooks</a>
     */
    public ForkedRuntimeBuilder snapStart() {
        settings.snapStart = true;
        return this;
    }

    /** Has the function log JSON, as with the function's log format set to JSON. */
    public ForkedRuntimeBuilder jsonLogs() {
        settings.environment.put("AWS_LAMBDA_LOG_FORMAT", "JSON");
        return this;
    }

    /** The Java installation to run; this process's own if not set. */
    public ForkedRuntimeBuilder javaHome(Path directory) {
        settings.javaHome = directory;
        return this;
    }

    /** Further options of the JVM, after those of Lambda's runtimes. */
    public ForkedRuntimeBuilder jvmOptions(String... options) {
        settings.jvmOptions.addAll(List.of(options));
        return this;
    }

    /** The class path, which must have AWS's runtime client on it; this process's own if not set. */
    public ForkedRuntimeBuilder classPath(List<Path> entries) {
        settings.classPath = List.copyOf(entries);
        return this;
    }

    /**
     * The directory in which the function runs, which on Lambda is {@code /var/task}: AWS's client loads the jars of its
     * {@code lib} directory. This process's own working directory if not set.
     */
    public ForkedRuntimeBuilder taskRoot(Path directory) {
        settings.taskRoot = directory;
        return this;
    }

    /** Also prints what the function prints, after each invocation. */
    public ForkedRuntimeBuilder echo() {
        settings.echo = true;
        return this;
    }

    /**
     * Starts the process and waits until the function is initialised, or could not be: {@link LambdaRuntime#initError()}
     * says so, as does each invocation, which tries again.
     *
     * @throws UnsupportedOperationException where AWS's client does not run; see {@link LambdaRuntime#canFork()}
     */
    public LambdaRuntime start() {
        return ForkedRuntime.start(settings.copy());
    }
}
