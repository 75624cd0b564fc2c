package io.handrail.edge.js;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** Node.js, which runs a bundle as Lambda does. */
final class NodeJs {

    private NodeJs() {}

    /** Skips the test where there is none. */
    static void isNeeded() {
        try {
            Process process = new ProcessBuilder("node", "--version")
                    .redirectErrorStream(true)
                    .start();
            String version = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            Assumptions.assumeTrue(
                    version.startsWith("v") && Integer.parseInt(version.substring(1, version.indexOf('.'))) >= 20,
                    "Skipped: Node.js 20 or later is needed to run what was compiled; this is " + version);
        } catch (IOException e) {
            Assumptions.abort("Skipped: Node.js is needed to run what was compiled: " + e.getMessage());
        }
    }

    /** One line of JSON for each event: {@code {"result": …}} or {@code {"error": …, "message": …}}. */
    static List<String> invoke(Path bundle, List<String> events) {
        try {
            Path folder = bundle.getParent();
            Path script = folder.resolve("invoke.mjs");
            try (var in = NodeJs.class.getResourceAsStream("invoke.mjs")) {
                Files.write(script, in.readAllBytes());
            }
            Path input = Files.write(folder.resolve("events.jsonl"), events);
            Path output = folder.resolve("outcomes.jsonl");
            Path errors = folder.resolve("stderr.txt");
            Process process = new ProcessBuilder(
                            "node", script.toString(), bundle.toAbsolutePath().toString())
                    .redirectInput(input.toFile())
                    .redirectOutput(output.toFile())
                    .redirectError(errors.toFile())
                    .start();
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("Node does not end");
            }
            List<String> outcomes = Files.readAllLines(output);
            if (outcomes.size() != events.size()) {
                throw new AssertionError(
                        outcomes.size() + " outcomes of " + events.size() + " events\n" + Files.readString(errors));
            }
            return outcomes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
