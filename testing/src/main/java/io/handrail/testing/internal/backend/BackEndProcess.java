package io.handrail.testing.internal.backend;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Starts a back end in a process of its own, and waits until it answers. */
final class BackEndProcess {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int PAUSE_MILLIS = 100;
    private static final int MAX_LOG_CHARACTERS = 8_000;

    private BackEndProcess() {}

    /**
     * @param directory where it may keep files; it deletes the directory when its owner has ended
     */
    static RunningBackEnd start(BackEnd backEnd, long ownerPid, Path directory) throws IOException {
        Path work = Files.createTempDirectory(directory, backEnd.name() + "-");
        File log = work.resolve("log.txt").toFile();
        int port = freePort();
        Process process = builder(backEnd, ownerPid, port, directory, work)
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
        try {
            awaitAnswer(backEnd, process, port);
        } catch (IllegalStateException e) {
            String printed = Files.readString(log.toPath());
            process.destroyForcibly().onExit().join();
            BackEndMain.delete(work);
            int from = Math.max(0, printed.length() - MAX_LOG_CHARACTERS);
            throw new IllegalStateException(e.getMessage() + " It printed:\n" + printed.substring(from), e);
        }
        return new RunningBackEnd(process.pid(), port);
    }

    private static ProcessBuilder builder(BackEnd backEnd, long ownerPid, int port, Path directory, Path work)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // They are small and short-lived: what counts is that they are there soon.
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx512m"));
        command.add("-Djava.io.tmpdir=" + work);
        command.addAll(List.of("-cp", backEnd.classPath(), BackEndMain.class.getName()));
        command.addAll(List.of(Long.toString(ownerPid), directory.toString(), backEnd.mainClass));
        command.addAll(backEnd.arguments(port, directory));
        ProcessBuilder builder = new ProcessBuilder(command).directory(work.toFile());
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("AWS_") || name.equals("JAVA_TOOL_OPTIONS"));
        environment.putAll(backEnd.environment(port, directory));
        return builder;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            return socket.getLocalPort();
        }
    }

    private static void awaitAnswer(BackEnd backEnd, Process process, int port) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!RunningBackEnd.answers(port, backEnd.readyPath)) {
            if (!process.isAlive()) {
                throw new IllegalStateException(
                        "The program for " + backEnd + " ended with status " + process.exitValue() + ".");
            }
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        "The program for " + backEnd + " does not answer after " + PATIENCE + ".");
            }
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                process.destroyForcibly();
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while waiting for " + backEnd, e);
            }
        }
    }
}
