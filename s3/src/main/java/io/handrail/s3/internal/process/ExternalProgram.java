package io.handrail.s3.internal.process;

import io.handrail.core.Environment;
import java.io.File;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Runs a program that is given what somebody uploaded. It gets no input, none of the function's variables (credentials
 * are among them) but the paths of programs and libraries, and a directory for all its files; when it ends or its time
 * is over, nothing it started is left.
 */
public final class ExternalProgram {

    private static final int MAX_OUTPUT = 1 << 20;
    private static final int MAX_ERRORS = 4_096;

    /** For what a program that has ended leaves in its pipes. */
    private static final Duration LAST_WORDS = Duration.ofSeconds(5);

    private static final List<String> INHERITED =
            List.of("PATH", "LD_LIBRARY_PATH", "FONTCONFIG_PATH", "FONTCONFIG_FILE");

    private ExternalProgram() {}

    /**
     * Runs it to its end or the deadline.
     *
     * @param directory where it runs, and what it takes for the user's home and for temporary files
     * @throws IOException if it could not be started, or the thread was interrupted
     */
    public static Outcome run(List<String> command, Path directory, Deadline deadline) throws IOException {
        String run = UUID.randomUUID().toString();
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(directory.toFile()).redirectInput(new File("/dev/null"));
        setEnvironment(builder.environment(), directory, run);
        long started = System.nanoTime();
        Process process = builder.start();
        ProcessTree tree = new ProcessTree(process, run);
        Drain output = Drain.beginning(process.getInputStream(), MAX_OUTPUT);
        Drain errors = Drain.end(process.getErrorStream(), MAX_ERRORS);
        try {
            boolean ended;
            Duration took;
            try {
                ended = process.waitFor(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS);
                took = Duration.ofNanos(System.nanoTime() - started);
            } finally {
                tree.kill();
            }
            int code = process.waitFor();
            return new Outcome(code, !ended, took, output.text(LAST_WORDS), errors.text(LAST_WORDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Interrupted while " + command.get(0) + " was running");
        }
    }

    private static void setEnvironment(Map<String, String> variables, Path directory, String run) {
        variables.clear();
        for (String name : INHERITED) {
            String value = Environment.get(name);
            if (value != null) {
                variables.put(name, value);
            }
        }
        variables.put("HOME", directory.toString());
        variables.put("TMPDIR", directory.toString());
        variables.put("LC_ALL", "C.UTF-8");
        variables.put(ProcessTree.MARK, run);
    }

    /**
     * Where a program is: named by a variable, in a layer's {@code /opt/bin}, or on the {@code PATH}.
     *
     * @return null if it is nowhere
     * @throws IllegalStateException if the variable names something that cannot be run
     */
    public static @Nullable Path find(String variable, String name) {
        String named = Environment.get(variable);
        if (named != null) {
            File file = new File(named);
            if (!isProgram(file)) {
                throw new IllegalStateException(
                        variable + " names " + named + ", which is not a program that can be run");
            }
            return file.toPath();
        }
        File inLayer = new File("/opt/bin", name);
        if (isProgram(inLayer)) {
            return inLayer.toPath();
        }
        for (String directory : Environment.get("PATH", "").split(File.pathSeparator, -1)) {
            File file = new File(directory, name);
            if (!directory.isEmpty() && isProgram(file)) {
                return file.toPath();
            }
        }
        return null;
    }

    private static boolean isProgram(File file) {
        return file.isFile() && file.canExecute();
    }
}
