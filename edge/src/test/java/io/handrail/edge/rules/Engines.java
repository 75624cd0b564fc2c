package io.handrail.edge.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** The engines that run printed functions as processes: Node, and njs, which is behind CloudFront Functions. */
enum Engines {
    NODE("node"),
    NJS("njs");

    private final String program;

    Engines(String program) {
        this.program = program;
    }

    boolean isThere() {
        for (String directory : System.getenv().getOrDefault("PATH", "").split(":", -1)) {
            if (Files.isExecutable(Path.of(directory, program))) {
                return true;
            }
        }
        return false;
    }

    /** What became of the events of all samples, by one process. */
    List<String> run(List<Sample> samples) {
        try {
            Path directory = Files.createTempDirectory(Path.of("target"), "rules");
            Path cases = directory.resolve("cases");
            List<String> lines = new ArrayList<>();
            samples.forEach(sample -> lines.add(Json.write(sample.toCase())));
            Files.write(cases, lines);
            Path script = directory.resolve("script.js");
            Files.writeString(script, resource("driver.js") + resource("process.js"));
            List<String> command = new ArrayList<>(List.of(program));
            command.addAll(List.of(script.toString(), cases.toString()));
            Path log = directory.resolve("log");
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException(program + " takes too long");
            }
            Path out = directory.resolve("cases.out");
            if (process.exitValue() != 0 || !Files.exists(out)) {
                throw new IllegalStateException(program + ": " + Files.readString(log));
            }
            return Files.readAllLines(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static String resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(Engines.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
