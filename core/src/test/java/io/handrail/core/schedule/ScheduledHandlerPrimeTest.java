package io.handrail.core.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;

import com.amazonaws.services.lambda.runtime.Context;
import io.handrail.core.idempotency.Idempotency;
import io.handrail.core.idempotency.IdempotencyStore;
import io.handrail.core.json.Json;
import io.handrail.core.schedule.internal.ScheduledEventReader;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScheduledHandlerPrimeTest {

    private final IdempotencyStore records = mock(IdempotencyStore.class);
    private final LeaseStore leases = mock(LeaseStore.class);

    @Test
    void primingWarmsUpBothStoresAndNeitherRunsNorClaimsAnything() throws Exception {
        Nightly handler = new Nightly();
        handler.prime();
        verify(records).prime();
        verify(leases).prime();
        verifyNoMoreInteractions(records, leases);
        assertThat(handler.ran).isFalse();
    }

    @Test
    void theSampleIsATickOfASchedule() {
        ScheduledEvent sample = Json.parse(new Nightly().sampleEvent().orElseThrow(), new ScheduledEventReader());
        assertThat(new ScheduledTick(sample, null, null).schedule()).hasValue("sample");
        assertThat(sample.scheduledTime()).isEqualTo(Instant.parse("2026-11-23T10:00:00Z"));
    }

    @Test
    void aDisabledIdempotencyPrimesNothing() {
        Idempotency.builder(records).disabled(true).build().prime();
        verifyNoMoreInteractions(records);
    }

    private final class Nightly extends ScheduledHandler {

        private boolean ran;

        @Override
        protected void run(ScheduledTick tick, Context context) {
            ran = true;
        }

        @Override
        protected Optional<Idempotency> once() {
            return Optional.of(Idempotency.of(records));
        }

        @Override
        protected Optional<LeaseStore> exclusive() {
            return Optional.of(leases);
        }
    }
}
