package io.handrail.testing.schedule;

import static io.handrail.testing.idempotency.FaultyDynamoDb.error;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.Context;
import io.handrail.core.schedule.LeaseLostException;
import io.handrail.core.schedule.LeaseStore;
import io.handrail.core.schedule.LeaseStoreException;
import io.handrail.core.schedule.ScheduledEvent;
import io.handrail.core.schedule.ScheduledHandler;
import io.handrail.core.schedule.ScheduledTick;
import io.handrail.core.schedule.dynamodb.DynamoDbLeaseStore;
import io.handrail.testing.ScriptedEndpoint.Response;
import io.handrail.testing.TestContext;
import io.handrail.testing.idempotency.FaultyDynamoDb;
import io.handrail.testing.idempotency.FaultyDynamoDb.Fault;
import io.handrail.testing.idempotency.Tables;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A scheduled function that holds a lease, with a wire to its table that goes wrong. */
class LeaseFaultsIT {

    private static final Fault PASS = service -> service.get();
    private static final Fault DOWN = error(500, "InternalServerError");
    private static final Fault NEVER_ANSWERED =
            service -> Response.of(200, "text/plain", "").after(Duration.ofMinutes(1));
    private static final Duration LEASE_TIME = Duration.ofSeconds(3);
    private static final long LEASE = LEASE_TIME.toMillis();

    private static DynamoDbClient direct;

    private final String table = Tables.create(direct, "id");
    private final FaultyDynamoDb wire = new FaultyDynamoDb();

    @BeforeAll
    static void connect() {
        direct = Tables.client();
    }

    @AfterAll
    static void disconnect() {
        direct.close();
    }

    @AfterEach
    void close() {
        wire.close();
    }

    @Test
    void aLeaseThatCannotBeRenewedIsHeldForTheRestOfItsTimeAndThenLost() {
        // Its acquisition, and more renewals than there are.
        wire.next("UpdateItem", PASS, DOWN, DOWN, DOWN, DOWN, DOWN, DOWN);
        List<Boolean> lost = new ArrayList<>();
        assertThatThrownBy(() -> run(tick -> {
                    NightlyFunction.sleep(LEASE * 5 / 6);
                    lost.add(tick.leaseLost());
                    NightlyFunction.sleep(LEASE / 3);
                    lost.add(tick.leaseLost());
                }))
                .isInstanceOf(LeaseLostException.class)
                .hasMessageContaining("fencing token 1")
                .hasCauseInstanceOf(LeaseStoreException.class);
        assertThat(lost).containsExactly(false, true);
        assertThat(wire.count("UpdateItem")).as("tried again").isGreaterThanOrEqualTo(3);
    }

    @Test
    void aRenewalThatFailsOnceIsMadeUpForByTheNext() throws Exception {
        wire.next("UpdateItem", PASS, DOWN);
        holdsLongerThanOneLease();
    }

    @Test
    void aRenewalWhoseAnswerNeverComesDoesNotHoldUpTheNext() throws Exception {
        wire.next("UpdateItem", PASS, NEVER_ANSWERED);
        holdsLongerThanOneLease();
    }

    @Test
    void workDoesNotRunWithoutItsLease() {
        wire.next("UpdateItem", DOWN);
        List<ScheduledTick> ran = new ArrayList<>();
        assertThatThrownBy(() -> run(ran::add))
                .isInstanceOf(LeaseStoreException.class)
                .hasMessageContaining("could not be acquired");
        assertThat(ran).isEmpty();
    }

    @Test
    void aLeaseThatCannotBeGivenBackEndsByItself() throws Exception {
        wire.next("UpdateItem", PASS, DOWN);
        run(tick -> {});
        assertThat(takenBySomebodyElse(Instant.now())).isFalse();
        assertThat(takenBySomebodyElse(Instant.now().plus(LEASE_TIME))).isTrue();
    }

    private void holdsLongerThanOneLease() throws Exception {
        List<Boolean> states = new ArrayList<>();
        run(tick -> {
            NightlyFunction.sleep(LEASE * 7 / 6);
            states.add(tick.leaseLost());
            states.add(takenBySomebodyElse(Instant.now()));
        });
        assertThat(states).as("lost, taken").containsExactly(false, false);
    }

    private boolean takenBySomebodyElse(Instant at) {
        return new DynamoDbLeaseStore(direct, table)
                .acquire("test-function", "somebody else", Duration.ofSeconds(1), at)
                .isPresent();
    }

    private void run(Consumer<ScheduledTick> work) throws Exception {
        try (DynamoDbClient client = wire.client(1)) {
            new Exclusive(new DynamoDbLeaseStore(client, table), work)
                    .handle(ScheduledEvent.of(NightlyFunction.SCHEDULE, Instant.EPOCH), TestContext.create());
        }
    }

    /** Runs overlap by no means, and ticks may be repeated. */
    private static final class Exclusive extends ScheduledHandler {

        private final LeaseStore leases;
        private final Consumer<ScheduledTick> work;

        Exclusive(LeaseStore leases, Consumer<ScheduledTick> work) {
            this.leases = leases;
            this.work = work;
        }

        @Override
        protected void run(ScheduledTick tick, Context context) {
            work.accept(tick);
        }

        @Override
        protected Optional<LeaseStore> exclusive() {
            return Optional.of(leases);
        }

        @Override
        protected Duration leaseDuration() {
            return LEASE_TIME;
        }
    }
}
