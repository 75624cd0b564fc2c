package io.handrail.testing.internal.runtime;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the builder collects. */
public final class ForkSettings {

    final String handler;
    public final Map<String, String> environment = new LinkedHashMap<>();
    public final List<String> jvmOptions = new ArrayList<>();
    public String functionName = "test-function";
    public int memoryMb = 512;
    public Duration timeout = Duration.ofSeconds(30);
    /** Zero where the client polls in Lambda's usual way, one by one. */
    public int concurrency;

    public boolean snapStart;
    public boolean echo;
    public Path javaHome = Path.of(System.getProperty("java.home"));
    public Path taskRoot = Path.of("").toAbsolutePath();
    public @Nullable List<Path> classPath;

    public ForkSettings(String handler) {
        this.handler = handler;
    }

    /** The same, independent of what becomes of the builder. */
    public ForkSettings copy() {
        ForkSettings copy = new ForkSettings(handler);
        copy.environment.putAll(environment);
        copy.jvmOptions.addAll(jvmOptions);
        copy.functionName = functionName;
        copy.memoryMb = memoryMb;
        copy.timeout = timeout;
        copy.concurrency = concurrency;
        copy.snapStart = snapStart;
        copy.echo = echo;
        copy.javaHome = javaHome;
        copy.taskRoot = taskRoot;
        copy.classPath = classPath;
        return copy;
    }
}
