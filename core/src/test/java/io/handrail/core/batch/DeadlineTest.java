package io.handrail.core.batch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DeadlineTest {

    private final ManualContext context = new ManualContext(20_000);
    private final Deadline deadline = new Deadline(context, new Recorder());

    @Test
    void recordsAreStartedUntilTheMarginIsLeft() {
        context.pass(18_000);
        assertThat(deadline.isNear()).isFalse();

        context.pass(1);
        assertThat(deadline.isNear()).isTrue();
    }

    @Test
    void runningRecordsAreWaitedForUntilHalfOfTheMarginIsLeft() {
        assertThat(deadline.marginMillis()).isEqualTo(2_000);
        assertThat(deadline.patienceMillis()).isEqualTo(19_000);

        context.pass(18_500);
        assertThat(deadline.patienceMillis()).isEqualTo(500);
    }
}
