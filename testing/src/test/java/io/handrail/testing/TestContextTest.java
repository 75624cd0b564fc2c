package io.handrail.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TestContextTest {

    @Test
    void theRemainingTimeCountsDownAndEndsAtZero() throws Exception {
        TestContext context = TestContext.create().withRemainingTime(Duration.ofMinutes(10));
        int first = context.getRemainingTimeInMillis();
        assertThat(first).isBetween(1, 600_000);
        Thread.sleep(20);
        assertThat(context.getRemainingTimeInMillis()).isLessThan(first);
        assertThat(context.withRemainingTime(Duration.ofMinutes(-1)).getRemainingTimeInMillis())
                .isZero();
    }

    @Test
    void eachWithMethodChangesOneThingAndKeepsTheOthers() {
        TestContext context = TestContext.create()
                .withFunctionName("greeter")
                .withMemory(1024)
                .withRequestId("r-1")
                .withRemainingTime(Duration.ofMinutes(5));
        assertThat(context.getFunctionName()).isEqualTo("greeter");
        assertThat(context.getInvokedFunctionArn()).endsWith(":function:greeter");
        assertThat(context.getLogGroupName()).isEqualTo("/aws/lambda/greeter");
        assertThat(context.getMemoryLimitInMB()).isEqualTo(1024);
        assertThat(context.getAwsRequestId()).isEqualTo("r-1");
        assertThat(context.getRemainingTimeInMillis()).isBetween(200_000, 300_000);
    }

    @Test
    void theLogIsKeptLineByLineWhateverItsForm() {
        TestContext context = TestContext.create();
        context.getLogger().log("one\ntwo\n");
        context.getLogger().log("drei\u00e4".getBytes(StandardCharsets.UTF_8));
        context.getLogger().log("four", LogLevel.WARN);
        assertThat(context.logs()).containsExactly("one", "two", "drei\u00e4", "four");
    }

    @Test
    void noLineIsLostWhenManyThreadsLog() throws Exception {
        TestContext context = TestContext.create();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        for (int i = 0; i < 2_000; i++) {
            threads.execute(() -> context.getLogger().log("line"));
        }
        threads.shutdown();
        assertThat(threads.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        assertThat(context.logs()).hasSize(2_000);
    }
}
