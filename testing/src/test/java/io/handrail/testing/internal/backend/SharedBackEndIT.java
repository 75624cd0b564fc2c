package io.handrail.testing.internal.backend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SharedBackEndIT {

    private Process owner;

    @BeforeEach
    void startOwner() throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        owner = new ProcessBuilder(java, "-cp", System.getProperty("java.class.path"), Sleeper.class.getName()).start();
    }

    @AfterEach
    void endOwner() {
        owner.destroyForcibly();
    }

    static final class Sleeper {
        public static void main(String[] args) throws Exception {
            Thread.sleep(600_000);
        }
    }

    @Test
    void aBackEndEndsWithItsOwnerAndLeavesNoFiles() throws Exception {
        URI endpoint = new SharedBackEnd(BackEnd.DYNAMODB, "", owner.toHandle()).endpoint();
        assertThat(RunningBackEnd.answers(endpoint.getPort(), "/")).isTrue();
        assertThat(directories()).hasSize(1);

        owner.destroyForcibly().waitFor();

        assertThat(isGoneInTime(endpoint.getPort())).isTrue();
        assertThat(directories()).isEmpty();
    }

    @Test
    void aProgramOfNodeEndsWithItsOwner() throws Exception {
        SharedBackEnd kinesis = new SharedBackEnd(BackEnd.KINESIS, "", owner.toHandle());
        kinesis.missing().ifPresent(Assumptions::abort);
        int port = kinesis.endpoint().getPort();
        assertThat(RunningBackEnd.answers(port, "/healthcheck")).isTrue();

        owner.destroyForcibly().waitFor();

        assertThat(isGoneInTime(port)).isTrue();
        assertThat(directories()).isEmpty();
    }

    @Test
    void aMissingNodeIsNamed() throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder starter = new ProcessBuilder(
                java, "-cp", System.getProperty("java.class.path"), Starter.class.getName(), BackEnd.KINESIS.name());
        starter.environment().put("PATH", "/nowhere");
        Process process = starter.start();
        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("LocalAws needs Node.js and npm for kinesis-local@")
                .contains("missing: Optional[LocalAws needs Node.js and npm for kinesis-local@");
    }

    @Test
    void aBackEndThatDiedIsStartedAgain() throws Exception {
        SharedBackEnd shared = new SharedBackEnd(BackEnd.DYNAMODB, "", owner.toHandle());
        URI first = shared.endpoint();
        assertThat(shared.endpoint()).isEqualTo(first);
        RunningBackEnd running = new RunningBackEnd.State(Path.of(directories()[0], "DYNAMODB.properties"))
                .read()
                .orElseThrow();

        ProcessHandle.of(running.pid()).orElseThrow().destroyForcibly();
        ProcessHandle.of(running.pid()).ifPresent(process -> process.onExit().join());

        URI second = shared.endpoint();
        assertThat(RunningBackEnd.answers(second.getPort(), "/")).isTrue();
    }

    @Test
    void aMissingBackEndIsNamedWithItsCoordinates() throws Exception {
        assertThat(startWithout("s3mock", BackEnd.S3))
                .contains("LocalAws needs com.adobe.testing:s3mock, with classifier exec for S3")
                .contains("add it as a test dependency");
    }

    @Test
    void aBackEndThatCannotStartShowsWhatItPrinted() throws Exception {
        assertThat(startWithout("jetty-server", BackEnd.DYNAMODB))
                .contains("The program for DYNAMODB ended with status 1. It printed:")
                .contains("NoClassDefFoundError");
    }

    /** What a JVM says that lacks a jar and needs the back end. */
    private static String startWithout(String jar, BackEnd backEnd) throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classPath = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !Path.of(entry).getFileName().toString().startsWith(jar))
                .collect(Collectors.joining(File.pathSeparator));
        Process process = new ProcessBuilder(java, "-cp", classPath, Starter.class.getName(), backEnd.name()).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    static final class Starter {
        public static void main(String[] args) {
            try {
                new SharedBackEnd(BackEnd.valueOf(args[0]), "", ProcessHandle.current()).endpoint();
            } catch (IllegalStateException e) {
                System.out.println(e.getMessage());
                System.out.println("missing: "
                        + new SharedBackEnd(BackEnd.valueOf(args[0]), "", ProcessHandle.current()).missing());
            }
        }
    }

    /** The watch asks at growing intervals, and a busy machine ends programs slowly. */
    private boolean isGoneInTime(int port) throws Exception {
        for (int i = 0; i < 600; i++) {
            if (!RunningBackEnd.answers(port, "/") && directories().length == 0) {
                return true;
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        return !RunningBackEnd.answers(port, "/");
    }

    private String[] directories() throws Exception {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.map(Path::toString)
                    .filter(name -> name.contains("handrail-local-aws-") && name.contains("-" + owner.pid() + "-"))
                    .toArray(String[]::new);
        }
    }
}
