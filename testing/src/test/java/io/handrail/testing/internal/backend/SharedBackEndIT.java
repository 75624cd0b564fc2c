package io.handrail.testing.internal.backend;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
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
        URI endpoint = new SharedBackEnd(BackEnd.DYNAMODB, owner.toHandle()).endpoint();
        assertThat(RunningBackEnd.answers(endpoint.getPort(), "/")).isTrue();
        assertThat(directories()).hasSize(1);

        owner.destroyForcibly().waitFor();

        for (int i = 0; i < 150 && (RunningBackEnd.answers(endpoint.getPort(), "/") || directories().length > 0); i++) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        assertThat(RunningBackEnd.answers(endpoint.getPort(), "/")).isFalse();
        assertThat(directories()).isEmpty();
    }

    @Test
    void aBackEndThatDiedIsStartedAgain() throws Exception {
        SharedBackEnd shared = new SharedBackEnd(BackEnd.DYNAMODB, owner.toHandle());
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

    private String[] directories() throws Exception {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.map(Path::toString)
                    .filter(name -> name.contains("handrail-local-aws-") && name.contains("-" + owner.pid() + "-"))
                    .toArray(String[]::new);
        }
    }
}
