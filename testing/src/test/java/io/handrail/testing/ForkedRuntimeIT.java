package io.handrail.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.handrail.testing.handlers.Broken;
import io.handrail.testing.handlers.BrokenStatically;
import io.handrail.testing.handlers.Echo;
import io.handrail.testing.handlers.Hooked;
import io.handrail.testing.handlers.Moody;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

@EnabledIf("io.handrail.testing.LambdaRuntime#canFork")
class ForkedRuntimeIT {

    @Test
    void theBytesGoInAndOutAsTheyAre() {
        try (LambdaRuntime runtime = LambdaRuntime.forked(Echo.class).start()) {
            InvocationResult result = runtime.invoke("{\"name\": \"J\u00f6rg \ud83d\ude00\"}".getBytes(UTF_8));
            assertThat(result.payload()).isEqualTo("{\"name\": \"J\u00f6rg \ud83d\ude00\"}");
            assertThat(result.error()).isEmpty();
            assertThat(result.duration()).isBetween(Duration.ofNanos(1), Duration.ofSeconds(10));
        }
    }

    @Test
    void aLargeEventArrivesWhole() {
        String large = "\"" + "x".repeat(5_000_000) + "\"";
        try (LambdaRuntime runtime = LambdaRuntime.forked(Echo.class).start()) {
            assertThat(runtime.invoke(large).payload()).isEqualTo(large);
        }
    }

    @Test
    void bothHandlerStringsWork() {
        String type = Echo.class.getName();
        for (String handler : List.of(type, type + "::handleRequest")) {
            try (LambdaRuntime runtime = LambdaRuntime.forked(handler).start()) {
                assertThat(runtime.invoke("1").payload()).isEqualTo("1");
            }
        }
    }

    @Test
    void aHandlerBaseClassWorksByBothHandlerStrings() {
        String type = Hooked.class.getName();
        for (String handler : List.of(type, type + "::handleRequest")) {
            try (LambdaRuntime runtime = LambdaRuntime.forked(handler).start()) {
                assertThat(runtime.invoke("\"hooks\"").payload()).isEqualTo("\"\"");
            }
        }
    }

    @Test
    void theLogsOfAnInvocationAreItsOwn() {
        try (LambdaRuntime runtime =
                LambdaRuntime.forked(Echo.class).functionName("echo").start()) {
            InvocationResult first = runtime.invoke("1");
            InvocationResult second = runtime.invoke("2");
            assertThat(first.logs()).containsExactly("echo " + first.requestId(), "printed by echo");
            assertThat(second.logs()).containsExactly("echo " + second.requestId(), "printed by echo");
        }
    }

    @Test
    void logsAreJsonWhereTheFunctionIsSetSo() {
        try (LambdaRuntime runtime = LambdaRuntime.forked(Echo.class).jsonLogs().start()) {
            InvocationResult result = runtime.invoke("1");
            assertThat(result.logs().get(0))
                    .startsWith("{")
                    .contains("\"AWSRequestId\":\"" + result.requestId() + "\"");
        }
    }

    @Test
    void anExceptionComesWithClassMessageAndFramesAndItsCauseIsInTheLog() {
        try (LambdaRuntime runtime = LambdaRuntime.forked(Moody.class).start()) {
            InvocationResult result = runtime.invoke("\"throw\"");
            InvocationError error = result.error().orElseThrow();
            assertThat(error.type()).isEqualTo("java.lang.IllegalArgumentException");
            assertThat(error.message()).isEqualTo("No such photo");
            assertThat(error.stackTrace().get(0)).contains("Moody.handleRequest(Moody.java:");
            assertThat(String.join("\n", result.logs())).contains("Caused by: java.io.IOException: disk on fire");
        }
    }

    @Test
    void bothRuntimesReportAnExceptionAlike() {
        try (LambdaRuntime forked = LambdaRuntime.forked(Moody.class).start();
                LambdaRuntime inProcess = LambdaRuntime.inProcess(Moody.class)) {
            for (String event : List.of("\"throw\"", "\"speechless\"")) {
                assertThat(inProcess.invoke(event).payload())
                        .isEqualTo(forked.invoke(event).payload());
            }
        }
    }

    @Test
    void aConstructorThatThrowsIsReportedOnTheInvocation() {
        try (LambdaRuntime runtime = LambdaRuntime.forked(Broken.class).start()) {
            InvocationResult result = runtime.invoke("{}");
            assertThat(result.payload()).contains("BUCKET is not set");
        }
    }

    @Test
    void aStaticInitialiserThatThrowsIsAnInitError() {
        try (LambdaRuntime runtime =
                LambdaRuntime.forked(BrokenStatically.class).start()) {
            InvocationError error = runtime.initError().orElseThrow();
            assertThat(error.type()).contains("ExceptionInInitializerError");
            InvocationError again = runtime.invoke("{}").error().orElseThrow();
            assertThat(again.type()).isEqualTo(error.type());
            assertThat(again.message()).isEqualTo(error.message());
        }
    }

    @Test
    void aClassThatIsNotThereIsNamed() {
        try (LambdaRuntime runtime = LambdaRuntime.forked("no.such.Handler").start()) {
            InvocationError error = runtime.invoke("{}").error().orElseThrow();
            assertThat(error.type()).isEqualTo("java.lang.ClassNotFoundException");
            assertThat(error.message()).contains("no.such.Handler");
        }
    }

    @Test
    void whoeverTakesTooLongIsEndedAndTheNextInvocationIsAColdStart() {
        try (LambdaRuntime runtime = LambdaRuntime.forked(Moody.class)
                .timeout(Duration.ofMillis(1_250))
                .start()) {
            String firstPid = runtime.invoke("\"pid\"").payload();
            InvocationResult result = runtime.invoke("\"sleep\"");
            InvocationError error = result.error().orElseThrow();
            assertThat(error.type()).isEqualTo("Sandbox.Timedout");
            assertThat(error.message())
                    .isEqualTo("RequestId: " + result.requestId() + " Error: Task timed out after 1.25 seconds");
            assertThat(ProcessHandle.of(pid(firstPid)).filter(ProcessHandle::isAlive))
                    .isEmpty();
            assertThat(pid(runtime.invoke("\"pid\"").payload())).isNotEqualTo(pid(firstPid));
        }
    }

    @Test
    void aProcessThatExitsIsReportedAndReplaced() {
        try (LambdaRuntime runtime = LambdaRuntime.forked(Moody.class).start()) {
            InvocationResult loud = runtime.invoke("\"exit\"");
            assertThat(loud.error().orElseThrow().type()).isEqualTo("Runtime.ExitError");
            assertThat(loud.error().orElseThrow().message())
                    .isEqualTo("RequestId: " + loud.requestId() + " Error: Runtime exited with error: exit status 7");
            assertThat(runtime.invoke("\"exit quietly\"").error().orElseThrow().message())
                    .endsWith("Error: Runtime exited without providing a reason");
            assertThat(runtime.invoke("\"pid\"").isError()).isFalse();
        }
    }

    @Test
    void aFunctionOutOfMemoryFailsAndTheNextInvocationWorks() {
        try (LambdaRuntime runtime =
                LambdaRuntime.forked(Moody.class).memory(128).start()) {
            assertThat(runtime.invoke("\"exhaust\"").payload()).contains("OutOfMemoryError");
            assertThat(runtime.invoke("\"pid\"").isError()).isFalse();
        }
    }

    @Test
    void fourInvocationsAreWorkedOnAtOnce() throws Exception {
        try (LambdaRuntime runtime =
                LambdaRuntime.forked(Moody.class).concurrency(4).start()) {
            for (InvocationResult result : atOnce(4, runtime, "\"meet\"")) {
                assertThat(result.payload()).isEqualTo("\"done\"");
            }
        }
    }

    @Test
    void withoutConcurrencyInvocationsWaitForEachOther() throws Exception {
        try (LambdaRuntime runtime = LambdaRuntime.forked(Echo.class).start()) {
            for (InvocationResult result : atOnce(4, runtime, "5")) {
                assertThat(result.payload()).isEqualTo("5");
                assertThat(result.logs()).hasSize(2);
            }
        }
    }

    @Test
    void aTimeoutAmongConcurrentInvocationsLeavesTheOthersAlone() {
        try (LambdaRuntime runtime = LambdaRuntime.forked(Moody.class)
                .concurrency(2)
                .timeout(Duration.ofSeconds(1))
                .start()) {
            String before = runtime.invoke("\"pid\"").payload();
            assertThat(runtime.invoke("\"sleep\"").error().orElseThrow().type()).isEqualTo("Sandbox.Timedout");
            assertThat(runtime.invoke("\"pid\"").payload()).isEqualTo(before);
        }
    }

    @Test
    void theHooksOfSnapStartRunInTheirOrderBeforeTheFirstInvocation() {
        try (LambdaRuntime runtime =
                LambdaRuntime.forked(Hooked.class).snapStart().start()) {
            assertThat(runtime.invoke("\"hooks\"").payload()).isEqualTo("\"prime,beforeCheckpoint,afterRestore\"");
        }
    }

    @Test
    void theFunctionGetsItsSettingsAndNothingOfThisProcess() {
        try (LambdaRuntime runtime = LambdaRuntime.forked(Moody.class)
                .env("BUCKET", "photos")
                .memory(1024)
                .timeout(Duration.ofSeconds(20))
                .start()) {
            assertThat(runtime.invoke("\"BUCKET\"").payload()).startsWith("photos ");
            assertThat(runtime.invoke("\"HOME\"").payload()).startsWith("null ");
            assertThat(runtime.invoke("\"memory\"").payload()).startsWith("1024/1024 ");
            assertThat(pid(runtime.invoke("\"heap\"").payload())).isBetween(700L, 1024L);
            assertThat(pid(runtime.invoke("\"deadline\"").payload())).isBetween(15_000L, 20_000L);
        }
    }

    @Test
    void theProcessEndsWhenTheRuntimeIsClosed() {
        long pid;
        LambdaRuntime runtime = LambdaRuntime.forked(Moody.class).start();
        try (runtime) {
            pid = pid(runtime.invoke("\"pid\"").payload());
            assertThat(ProcessHandle.of(pid)).isPresent();
        }
        assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
        assertThatThrownBy(() -> runtime.invoke("1")).hasMessageContaining("closed");
    }

    @Test
    void theProcessEndsWithTheJvmThatStartedIt() throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Path output = Files.createTempFile("handrail-", ".txt");
        Process forgetful = new ProcessBuilder(
                        java, "-cp", System.getProperty("java.class.path"), Forgetful.class.getName())
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(forgetful.waitFor()).isZero();
        long pid = pid(Files.readString(output));
        ProcessHandle.of(pid).ifPresent(process -> process.onExit().join());
        assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
        Files.delete(output);
    }

    /** Starts a function and ends without closing it. */
    static final class Forgetful {
        public static void main(String[] args) {
            System.out.println(
                    LambdaRuntime.forked(Moody.class).start().invoke("\"pid\"").payload());
            System.exit(0);
        }
    }

    @Test
    void aJavaInstallationMayBeChosen() {
        String home = System.getProperty("java.home");
        try (LambdaRuntime runtime =
                LambdaRuntime.forked(Moody.class).javaHome(Path.of(home)).start()) {
            assertThat(pid(runtime.invoke("\"java\"").payload()))
                    .isEqualTo(Runtime.version().feature());
        }
    }

    private static List<InvocationResult> atOnce(int count, LambdaRuntime runtime, String event) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(count);
        try {
            List<Future<InvocationResult>> running = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                running.add(threads.submit(() -> runtime.invoke(event)));
            }
            List<InvocationResult> results = new ArrayList<>();
            for (Future<InvocationResult> one : running) {
                results.add(one.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    /** The number at the begin of an answer. */
    private static long pid(String answer) {
        return Long.parseLong(answer.substring(0, answer.indexOf(' ')));
    }
}
