package io.handrail.testing.internal.runtime;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The command line and the environment of a function's process. */
final class RuntimeCommand {

    private static final String CLIENT = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";
    private static final int ENABLE_NATIVE_ACCESS_SINCE = 22;

    private RuntimeCommand() {}

    static ProcessBuilder of(ForkSettings settings, int apiPort) {
        List<String> command = new ArrayList<>();
        command.add(settings.javaHome.resolve("bin").resolve("java").toString());
        // What AWS's managed runtimes start Java with.
        command.add("-XX:+UseSerialGC");
        command.add("-XX:TieredStopAtLevel=1");
        command.add("-Xmx" + heapMb(settings.memoryMb) + "m");
        if (release(settings.javaHome) >= ENABLE_NATIVE_ACCESS_SINCE) {
            command.add("--enable-native-access=ALL-UNNAMED");
        }
        if (settings.snapStart) {
            command.add("-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac");
        }
        command.addAll(settings.jvmOptions);
        command.add("-cp");
        command.add(classPath(settings.classPath));
        command.add(CLIENT);
        command.add(settings.handler);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.directory(settings.taskRoot.toFile());
        environment(settings, apiPort, builder.environment());
        return builder;
    }

    /** Lambda's runtimes give 445645 of 512 * 1024 KB to the heap. */
    private static int heapMb(int memoryMb) {
        return (int) (memoryMb * 0.85);
    }

    private static void environment(ForkSettings settings, int apiPort, Map<String, String> environment) {
        String path = environment.getOrDefault("PATH", "/usr/local/bin:/usr/bin:/bin");
        environment.clear();
        environment.put("PATH", path);
        environment.putAll(FunctionEnvironment.of(settings.functionName, settings.memoryMb));
        environment.put("AWS_LAMBDA_RUNTIME_API", "127.0.0.1:" + apiPort);
        environment.put("LAMBDA_TASK_ROOT", settings.taskRoot.toString());
        environment.put("_HANDLER", settings.handler);
        if (settings.concurrency > 0) {
            environment.put("AWS_LAMBDA_MAX_CONCURRENCY", Integer.toString(settings.concurrency));
            environment.put("AWS_LAMBDA_INITIALIZATION_TYPE", "lambda-managed-instances");
        }
        if (settings.snapStart) {
            environment.put("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start");
        }
        environment.putAll(settings.environment);
    }

    private static String classPath(@Nullable List<Path> entries) {
        if (entries == null) {
            return System.getProperty("java.class.path");
        }
        StringBuilder path = new StringBuilder();
        for (Path entry : entries) {
            path.append(path.isEmpty() ? "" : File.pathSeparator).append(entry.toAbsolutePath());
        }
        return path.toString();
    }

    /** The feature release of a Java installation, from the file that each has. */
    private static int release(Path javaHome) {
        Properties release = new Properties();
        try (InputStream in = Files.newInputStream(javaHome.resolve("release"))) {
            release.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(javaHome + " is no Java installation: it has no file named release", e);
        }
        String version = release.getProperty("JAVA_VERSION", "17").replace("\"", "");
        int end = version.indexOf('.');
        return Integer.parseInt(end < 0 ? version : version.substring(0, end));
    }
}
