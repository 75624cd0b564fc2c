package io.handrail.core.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.Context;
import io.handrail.core.FakeContext;
import io.handrail.core.idempotency.Idempotency;
import io.handrail.core.idempotency.IdempotencyInProgressException;
import io.handrail.core.idempotency.InMemoryIdempotencyStore;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScheduledHandlerTest {

    private static final ScheduledEvent TICK = ScheduledEvent.of(
            "arn:aws:events:us-east-1:123456789012:rule/nightly", Instant.parse("2026-11-23T10:00:00Z"));

    private final FakeContext context = new FakeContext();
    private final ManualTime time = new ManualTime();

    @Test
    void readsTheEventAndAnswersNull() throws Exception {
        Recorder handler = new Recorder();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] event = ("{\"source\":\"aws.scheduler\",\"time\":\"2026-11-23T10:00:00Z\",\"detail\":\"{}\","
                        + "\"resources\":[\"arn:aws:scheduler:us-east-1:123456789012:schedule/default/nightly\"]}")
                .getBytes(StandardCharsets.UTF_8);
        handler.handleRequest(new ByteArrayInputStream(event), out, context);
        assertThat(out).hasToString("null");
        assertThat(handler.ticks).singleElement().satisfies(tick -> {
            assertThat(tick.schedule()).hasValue("nightly");
            assertThat(tick.fencingToken()).isEmpty();
            assertThat(tick.leaseLost()).isFalse();
        });
    }

    @Test
    void onceRunsATickOnceAndTheNextOneToo() throws Exception {
        Recorder handler = new Recorder();
        handler.once = Idempotency.of(new InMemoryIdempotencyStore());
        handler.handle(TICK, context);
        handler.handle(TICK, context);
        handler.handle(
                ScheduledEvent.of(TICK.scheduleArn(), TICK.scheduledTime().plusSeconds(60)), context);
        handler.handle(ScheduledEvent.of(TICK.scheduleArn() + "2", TICK.scheduledTime()), context);

        assertThat(handler.ticks).hasSize(3);
        assertThat(context.lines()).containsExactly("Skipped, because it is done: nightly of 2026-11-23T10:00:00Z\n");
    }

    @Test
    void onceRefusesAnInputThatDoesNotNameItsScheduleInsteadOfSkippingItAsAnothersTick() throws Exception {
        Recorder handler = new Recorder();
        handler.once = Idempotency.of(new InMemoryIdempotencyStore());
        for (String job : new String[] {"invoices", "reminders"}) {
            ScheduledEvent event = new ScheduledEvent(null, null, TICK.scheduledTime(), 0, "{\"job\":\"" + job + "\"}");
            assertThatThrownBy(() -> handler.handle(event, context))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("\"scheduleArn\": \"<aws.scheduler.schedule-arn>\"");
        }
        assertThat(handler.ticks).isEmpty();

        handler.once = null;
        handler.handle(new ScheduledEvent(null, null, TICK.scheduledTime(), 0, "{}"), context);
        assertThat(handler.ticks).as("without once() it runs").hasSize(1);
    }

    @Test
    void aTickThatFailedRunsAgain() throws Exception {
        Recorder handler = new Recorder();
        handler.once = Idempotency.of(new InMemoryIdempotencyStore());
        handler.work = () -> {
            throw new IllegalStateException("no database");
        };
        assertThatThrownBy(() -> handler.handle(TICK, context)).hasMessage("no database");
        handler.work = () -> {};
        handler.handle(TICK, context);
        assertThat(handler.ticks).hasSize(2);
    }

    @Test
    void aSecondDeliveryWhileTheFirstRunsIsRefusedForALaterTry() throws Exception {
        Recorder handler = new Recorder();
        handler.once = Idempotency.of(new InMemoryIdempotencyStore());
        handler.work = () -> assertThatThrownBy(() -> handler.handle(TICK, context))
                .isInstanceOf(IdempotencyInProgressException.class);
        handler.handle(TICK, context);
        assertThat(handler.ticks).hasSize(1);
    }

    @Test
    void exclusiveRunsDoNotOverlapAndEachHasAHigherToken() throws Exception {
        Recorder handler = new Recorder();
        handler.leases = new InMemoryLeaseStore();
        handler.work = () -> {
            handler.work = () -> {};
            handler.handle(TICK, context);
        };
        handler.handle(TICK, context);
        handler.handle(TICK, context);

        assertThat(handler.ticks)
                .extracting(tick -> tick.fencingToken().getAsLong())
                .containsExactly(1L, 2L);
        assertThat(context.lines())
                .containsExactly("Skipped, because another run is not done yet: nightly of 2026-11-23T10:00:00Z\n");
    }

    @Test
    void aSkippedTickIsNotDone() throws Exception {
        Recorder handler = new Recorder();
        handler.once = Idempotency.of(new InMemoryIdempotencyStore());
        handler.leases = new InMemoryLeaseStore();
        Lease others = handler.leases
                .acquire("demo", "other", Duration.ofMinutes(1), time.instant())
                .orElseThrow();
        handler.handle(TICK, context);
        assertThat(handler.ticks).isEmpty();

        handler.leases.release(others);
        handler.handle(TICK, context);
        assertThat(handler.ticks).hasSize(1);
    }

    @Test
    void theLeaseIsGivenBackWhenTheRunFails() {
        Recorder handler = new Recorder();
        handler.leases = new InMemoryLeaseStore();
        handler.work = () -> {
            throw new IllegalStateException("no database");
        };
        assertThatThrownBy(() -> handler.handle(TICK, context)).hasMessage("no database");
        assertThat(handler.leases.acquire("demo", "other", Duration.ofMinutes(1), time.instant()))
                .isPresent();
    }

    @Test
    void aRunLongerThanItsLeaseKeepsItByRenewing() throws Exception {
        Recorder handler = new Recorder();
        handler.leases = new InMemoryLeaseStore();
        handler.work = () -> {
            for (int i = 0; i < 9; i++) {
                time.pass(Duration.ofSeconds(10));
                assertThat(handler.ticks.get(0).leaseLost()).isFalse();
                assertThat(handler.leases.acquire("demo", "other", Duration.ofMinutes(1), time.instant()))
                        .isEmpty();
            }
        };
        handler.handle(TICK, context);
        assertThat(time.isBeating()).as("after the run").isFalse();
    }

    @Test
    void aRunWhoseLeaseCannotBeRenewedIsToldAndEndsWithAnException() {
        Recorder handler = new Recorder();
        handler.leases = new Failing(new InMemoryLeaseStore(), "renew");
        handler.work = () -> {
            time.pass(Duration.ofSeconds(30));
            assertThat(handler.ticks.get(0).leaseLost()).isFalse();
            time.pass(Duration.ofMillis(1));
            assertThat(handler.ticks.get(0).leaseLost()).isTrue();
        };
        assertThatThrownBy(() -> handler.handle(TICK, context))
                .isInstanceOf(LeaseLostException.class)
                .hasMessageContaining("fencing token 1")
                .hasRootCauseMessage("renew");
    }

    @Test
    void aRunWhoseLeaseWasTakenIsToldAtTheNextRenewal() {
        Recorder handler = new Recorder();
        InMemoryLeaseStore store = new InMemoryLeaseStore();
        handler.leases = store;
        handler.work = () -> {
            store.acquire("demo", "other", Duration.ofMinutes(1), time.instant().plusSeconds(31));
            assertThat(handler.ticks.get(0).leaseLost()).isFalse();
            time.pass(Duration.ofSeconds(10));
            assertThat(handler.ticks.get(0).leaseLost()).isTrue();
        };
        assertThatThrownBy(() -> handler.handle(TICK, context)).isInstanceOf(LeaseLostException.class);
    }

    @Test
    void aLeaseThatCannotBeGivenBackIsLoggedAndTheRunIsDone() throws Exception {
        Recorder handler = new Recorder();
        handler.leases = new Failing(new InMemoryLeaseStore(), "release");
        handler.handle(TICK, context);
        assertThat(handler.ticks).hasSize(1);
        assertThat(context.lines()).singleElement().asString().contains("could not be given back", "release");
    }

    private interface Work {

        void run() throws Exception;
    }

    private final class Recorder extends ScheduledHandler {

        private final List<ScheduledTick> ticks = new ArrayList<>();
        private Idempotency once;
        private LeaseStore leases;
        private Work work = () -> {};

        private Recorder() {
            super(time, time);
        }

        @Override
        protected void run(ScheduledTick tick, Context context) throws Exception {
            ticks.add(tick);
            work.run();
        }

        @Override
        protected Optional<Idempotency> once() {
            return Optional.ofNullable(once);
        }

        @Override
        protected Optional<LeaseStore> exclusive() {
            return Optional.ofNullable(leases);
        }
    }

    private record Failing(LeaseStore store, String call) implements LeaseStore {

        @Override
        public Optional<Lease> acquire(String name, String owner, Duration duration, Instant now) {
            return store.acquire(name, owner, duration, now);
        }

        @Override
        public boolean renew(Lease lease, Duration duration, Instant now) {
            fail("renew");
            return store.renew(lease, duration, now);
        }

        @Override
        public void release(Lease lease) {
            fail("release");
            store.release(lease);
        }

        private void fail(String now) {
            if (call.equals(now)) {
                throw new LeaseStoreException(call, null);
            }
        }
    }
}
