package io.handrail.core.send;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.LongSummaryStatistics;
import org.junit.jupiter.api.Test;

class SendLimitsTest {

    @Test
    void anEntryIsNeverLargerThanARequest() {
        assertThat(new SendLimits(10, 100, 500).maxEntryBytes()).isEqualTo(100);
    }

    @Test
    void limitsOfAConfiguredQueueReplaceTheBytesOnly() {
        assertThat(AwsSendLimits.SNS_PUBLISH_BATCH.withBytes(1_048_576, 1_048_576))
                .isEqualTo(new SendLimits(10, 1_048_576, 1_048_576));
    }

    @Test
    void limitsUnderOneAreRefused() {
        assertThatThrownBy(() -> new SendLimits(0, 1, 1)).hasMessageContaining("at least 1");
        assertThatThrownBy(() -> new SendLimits(1, 0, 1)).hasMessageContaining("at least 1");
        assertThatThrownBy(() -> new SendLimits(1, 1, 0)).hasMessageContaining("at least 1");
    }

    @Test
    void theBackoffStaysBetweenZeroAndItsCapForEveryNumberOfAttempts() {
        for (int attempt = 1; attempt < 200; attempt++) {
            assertThat(Backoff.STANDARD.millis(attempt)).isBetween(0L, 5_000L);
        }
        Backoff longest = new Backoff(Duration.ofDays(1), Duration.ofDays(30), () -> 0.999);
        assertThat(longest.millis(100)).isBetween(0L, Duration.ofDays(30).toMillis());
    }

    @Test
    void theStandardBackoffDrawsFromTheWholeRangeUnderItsBound() {
        LongSummaryStatistics drawn = new LongSummaryStatistics();
        for (int i = 0; i < 1_000; i++) {
            drawn.accept(Backoff.STANDARD.millis(1));
        }

        // Each end is missed by a thousand draws once in 10^45.
        assertThat(drawn.getMin()).isBetween(0L, 4L);
        assertThat(drawn.getMax()).isBetween(45L, 49L);
    }

    @Test
    void aBackoffWhoseCapIsUnderItsBaseIsRefused() {
        assertThatThrownBy(() -> new Backoff(Duration.ofSeconds(2), Duration.ofSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
