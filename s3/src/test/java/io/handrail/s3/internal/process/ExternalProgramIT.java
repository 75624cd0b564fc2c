package io.handrail.s3.internal.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.handrail.core.Environment;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs that behave badly. */
class ExternalProgramIT {

    @TempDir
    Path directory;

    @BeforeEach
    void hasAShell() {
        assumeTrue(Files.isDirectory(Path.of("/proc")) && Files.isExecutable(Path.of("/bin/sh")), "needs Linux");
    }

    private Outcome sh(String script, Duration time) throws IOException {
        return ExternalProgram.run(List.of("/bin/sh", "-c", script), directory, Deadline.in(time));
    }

    private void assertEnded(String pidFile) throws IOException {
        long pid = Long.parseLong(Files.readString(directory.resolve(pidFile)).strip());
        // Killed, it may not have been buried yet.
        ProcessHandle.of(pid)
                .ifPresent(handle -> handle.onExit()
                        .orTimeout(5, java.util.concurrent.TimeUnit.SECONDS)
                        .join());
    }

    @Test
    void itsOutputAndExitCodeAreKept() throws IOException {
        Outcome outcome = sh("echo out; echo err >&2; exit 3", Duration.ofSeconds(10));
        assertThat(outcome.exitCode()).isEqualTo(3);
        assertThat(outcome.succeeded()).isFalse();
        assertThat(outcome.timedOut()).isFalse();
        assertThat(outcome.output()).isEqualTo("out\n");
        assertThat(outcome.errors()).isEqualTo("err\n");
    }

    @Test
    void nothingIsLostOfWhatAProgramPrintsRightBeforeItEnds() throws IOException {
        for (int i = 0; i < 50; i++) {
            assertThat(sh("echo done", Duration.ofSeconds(10)).output()).isEqualTo("done\n");
        }
    }

    @Test
    void whatItPrintsIsBounded() throws IOException {
        Outcome outcome = sh(
                "i=0; while [ $i -lt 3000 ]; do echo line $i of many >&2; i=$((i+1)); done; head -c 3000000 /dev/zero",
                Duration.ofSeconds(20));
        assertThat(outcome.succeeded()).isTrue();
        assertThat(outcome.output()).hasSize(1 << 20);
        assertThat(outcome.errors()).hasSizeLessThan(5_000).endsWith("line 2999 of many\n");
    }

    @Test
    void whenItsTimeIsOverItIsEndedWithAllItStarted() throws IOException {
        long started = System.nanoTime();
        Outcome outcome = sh(
                "trap '' TERM INT; sleep 300 & echo $! > child; (sleep 301 & echo $! > orphan); wait",
                Duration.ofMillis(700));
        assertThat(outcome.timedOut()).isTrue();
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(10));
        assertEnded("child");
        assertEnded("orphan");
    }

    @Test
    void whatItLeavesBehindIsEndedToo() throws IOException {
        Outcome outcome = sh("(sleep 302 & echo $! > left); exit 0", Duration.ofSeconds(10));
        assertThat(outcome.succeeded()).isTrue();
        assertEnded("left");
    }

    @Test
    void itGetsNoCredentials() throws Exception {
        Map<String, String> variables =
                Map.of("AWS_SECRET_ACCESS_KEY", "secret", "PATH", "/usr/bin:/bin", "LD_LIBRARY_PATH", "/opt/lib");
        Outcome outcome = Environment.with(variables, () -> sh("env", Duration.ofSeconds(10)));
        assertThat(outcome.output())
                .contains("LD_LIBRARY_PATH=/opt/lib", "HOME=" + directory, "TMPDIR=" + directory)
                .doesNotContain("secret");
    }

    @Test
    void anInterruptEndsIt() throws Exception {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> sh("echo $$ > self; sleep 303", Duration.ofSeconds(30)))
                .isInstanceOf(InterruptedIOException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void aProgramIsFoundByItsVariableOrThePath() throws Exception {
        assertThat(Environment.with(Map.of("PATH", "/nowhere::/bin"), () -> ExternalProgram.find("SH", "sh")))
                .isEqualTo(Path.of("/bin/sh"));
        assertThat(Environment.with(Map.of("SH", "/bin/sh"), () -> ExternalProgram.find("SH", "x")))
                .isEqualTo(Path.of("/bin/sh"));
        assertThat(Environment.with(Map.of("PATH", "/bin"), () -> ExternalProgram.find("X", "no-such-program")))
                .isNull();
        assertThatThrownBy(() -> Environment.with(Map.of("SH", "/etc/passwd"), () -> ExternalProgram.find("SH", "sh")))
                .hasMessageContaining("SH names /etc/passwd");
    }

    @Test
    void aScratchDirectoryIsPrivateAndGoesWithAllThatIsInIt() throws IOException {
        Path outside = Files.writeString(directory.resolve("outside"), "stays");
        Path scratch;
        try (Scratch made = Scratch.create("handrail-test-")) {
            scratch = made.directory();
            assertThat(Files.getPosixFilePermissions(scratch)).hasSize(3);
            Files.createDirectories(scratch.resolve("a/b"));
            Files.writeString(scratch.resolve("a/b/c"), "goes");
            Files.createSymbolicLink(scratch.resolve("link"), outside);
            Files.createSymbolicLink(scratch.resolve("a/up"), directory);
        }
        assertThat(scratch).doesNotExist();
        assertThat(outside).exists();
    }
}
