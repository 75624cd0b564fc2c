package io.handrail.benchmarks.coldstart;

import io.handrail.benchmarks.ProcessUse;
import io.handrail.benchmarks.Statistics;
import io.handrail.testing.ForkedRuntimeBuilder;
import io.handrail.testing.InvocationResult;
import io.handrail.testing.LambdaRuntime;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A candidate laid out as Lambda lays functions out: its jars in {@code lib}, the runtime client apart from them. */
final class Function {

    private static final List<String> CLIENT = List.of(
            "aws-lambda-java-runtime-interface-client",
            "aws-lambda-java-core",
            "aws-lambda-java-serialization",
            "utils-lite");

    private final Candidate candidate;
    private final Path taskRoot;
    private final Path javaHome;
    private final List<Path> client;
    private final @Nullable Path archive;
    private final String[] options;

    private Function(
            Candidate candidate,
            Path taskRoot,
            Path javaHome,
            List<Path> client,
            @Nullable Path archive,
            String[] options) {
        this.candidate = candidate;
        this.taskRoot = taskRoot;
        this.javaHome = javaHome;
        this.client = client;
        this.archive = archive;
        this.options = options;
    }

    /**
     * @param archive of the client's classes; null for none
     * @param options further ones of the JVM
     */
    static Function layOut(
            Candidate candidate, Path target, Path javaHome, String name, @Nullable Path archive, String[] options)
            throws IOException {
        Path taskRoot = target.resolve("functions").resolve(name);
        Path lib = Files.createDirectories(taskRoot.resolve("lib"));
        try (DirectoryStream<Path> old = Files.newDirectoryStream(lib)) {
            for (Path jar : old) {
                Files.delete(jar);
            }
        }
        List<Path> own = jars(target.resolve(candidate.folder()), candidate.jars());
        own.addAll(jars(target, List.of("handrail-benchmarks")));
        for (Path jar : own) {
            Files.copy(jar, lib.resolve(jar.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
        return new Function(candidate, taskRoot, javaHome, jars(target.resolve("jars"), CLIENT), archive, options);
    }

    private static List<Path> jars(Path folder, List<String> beginnings) throws IOException {
        List<Path> found = new ArrayList<>();
        for (String beginning : beginnings) {
            try (DirectoryStream<Path> jars = Files.newDirectoryStream(folder, beginning + "*.jar")) {
                jars.forEach(found::add);
            }
            if (found.isEmpty()) {
                throw new IOException("No " + beginning + "*.jar in " + folder + "; run mvn package first");
            }
        }
        return found;
    }

    Candidate candidate() {
        return candidate;
    }

    /** Starts it once. */
    Sample sample(int warmInvocations) throws IOException {
        long start = System.nanoTime();
        try (LambdaRuntime runtime = runtime().start()) {
            check(runtime.invoke(candidate.event()));
            double wall = (System.nanoTime() - start) / 1e6;
            ProcessUse use = new ProcessUse(pidOfTheOnlyChild());
            double cpu = use.cpuMillis();
            double peak = use.peakMegabytes();
            return new Sample(cpu, wall, peak, warmInvocations == 0 ? 0 : warm(runtime, warmInvocations));
        }
    }

    private double warm(LambdaRuntime runtime, int invocations) {
        double[] micros = new double[invocations];
        for (int i = 0; i < invocations; i++) {
            InvocationResult result = runtime.invoke(candidate.event());
            micros[i] = result.duration().toNanos() / 1e3;
        }
        // The first half warms up.
        return Statistics.median(Arrays.copyOfRange(micros, invocations / 2, invocations));
    }

    /** How many classes it has loaded when its first answer has arrived. */
    int classesLoaded() throws IOException {
        Path log = taskRoot.resolve("classes.log");
        Files.deleteIfExists(log);
        try (LambdaRuntime runtime =
                runtime("-Xlog:class+load=info:file=" + log).start()) {
            check(runtime.invoke(candidate.event()));
            int classes = 0;
            for (String line : Files.readAllLines(log)) {
                if (line.contains(" source: ")) {
                    classes++;
                }
            }
            return classes;
        }
    }

    ForkedRuntimeBuilder runtime(String... more) {
        ForkedRuntimeBuilder builder = LambdaRuntime.forked(candidate.handler())
                .javaHome(javaHome)
                .taskRoot(taskRoot)
                .classPath(client);
        if (archive != null) {
            builder.jvmOptions("-XX:SharedArchiveFile=" + archive);
        }
        return builder.jvmOptions(options).jvmOptions(more);
    }

    private static void check(InvocationResult result) {
        if (result.isError()) {
            throw new IllegalStateException(result.payload() + String.join("\n", result.logs()));
        }
    }

    /** One function runs at a time, and this process starts nothing else. */
    static long pidOfTheOnlyChild() {
        List<ProcessHandle> children = ProcessHandle.current().children().toList();
        if (children.size() != 1) {
            throw new IllegalStateException("One child process was expected: " + children);
        }
        return children.get(0).pid();
    }
}
