package io.handrail.testing.internal.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.handrail.testing.handlers.Moody;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

@EnabledIf("io.handrail.testing.LambdaRuntime#canFork")
class ForkedRuntimeTimingIT {

    @Test
    void aBenchmarkLearnsWhichProcessAnsweredAndWhen() {
        long before = System.nanoTime();
        try (ForkedRuntime runtime = ForkedRuntime.start(new ForkSettings(Moody.class.getName()))) {
            TimedResult first = runtime.timed("\"pid\"".getBytes(UTF_8));
            assertThat(first.result().payload()).startsWith(first.pid() + " ");
            assertThat(first.processStartedNanos()).isBetween(before, first.answerArrivedNanos());
            TimedResult second = runtime.timed("\"pid\"".getBytes(UTF_8));
            assertThat(second.pid()).isEqualTo(first.pid());
            assertThat(second.processStartedNanos()).isEqualTo(first.processStartedNanos());
            assertThat(second.answerArrivedNanos()).isBetween(first.answerArrivedNanos(), System.nanoTime());
        }
    }
}
