package io.handrail.testing.internal.backend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program that npm fetches, for services that have none in Java. */
record NpmPackage(String name, String version) {

    static final NpmPackage KINESIS_LOCAL = new NpmPackage("kinesis-local", "0.6.2");

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /**
     * The package's folder below this directory; fetches it if it is not there yet.
     *
     * @throws IllegalStateException if Node.js or npm is missing, or npm cannot fetch it; the message says which
     */
    Path installedBelow(Path directory) throws IOException {
        Path folder = directory.resolve("npm-" + name + "-" + version);
        Path installed = folder.resolve("node_modules").resolve(name);
        if (Files.exists(folder.resolve("done"))) {
            return installed;
        }
        Files.createDirectories(folder);
        // A project of its own; otherwise npm looks for one further up.
        Files.writeString(folder.resolve("package.json"), "{\"private\":true}");
        try {
            run(folder, List.of("node", "--version"));
            run(
                    folder,
                    List.of(
                            "npm",
                            "install",
                            "--no-audit",
                            "--no-fund",
                            "--ignore-scripts",
                            "--prefer-offline",
                            toString()));
        } catch (IllegalStateException e) {
            BackEndMain.delete(folder);
            throw e;
        }
        Files.createFile(folder.resolve("done"));
        return installed;
    }

    private void run(Path folder, List<String> command) throws IOException {
        Path log = folder.resolve("npm.log");
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
        } catch (IOException e) {
            throw new IllegalStateException(
                    "LocalAws needs Node.js and npm for " + this + ", but cannot run " + command.get(0) + ".", e);
        }
        try {
            boolean ended = process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            if (!ended || process.exitValue() != 0) {
                throw new IllegalStateException("LocalAws needs " + this + ", but " + String.join(" ", command)
                        + (ended ? " failed. It printed:\n" + Files.readString(log) : " takes too long."));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while npm was fetching " + this, e);
        } finally {
            process.destroyForcibly();
        }
    }

    /** As npm's command line takes it. */
    @Override
    public String toString() {
        return name + "@" + version;
    }
}
