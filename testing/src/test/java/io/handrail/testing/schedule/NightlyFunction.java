package io.handrail.testing.schedule;

import com.amazonaws.services.lambda.runtime.Context;
import io.handrail.core.idempotency.Idempotency;
import io.handrail.core.idempotency.dynamodb.DynamoDbIdempotencyStore;
import io.handrail.core.schedule.LeaseStore;
import io.handrail.core.schedule.ScheduledEvent;
import io.handrail.core.schedule.ScheduledHandler;
import io.handrail.core.schedule.ScheduledTick;
import io.handrail.core.schedule.dynamodb.DynamoDbLeaseStore;
import io.handrail.testing.TestContext;
import io.handrail.testing.idempotency.Tables;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A scheduled function that runs each tick once, and no two at a time; state and leases share a table. */
final class NightlyFunction extends ScheduledHandler {

    static final Duration LEASE = Duration.ofSeconds(10);
    static final String SCHEDULE = "arn:aws:scheduler:us-east-1:123456789012:schedule/default/nightly";

    private final Idempotency idempotency;
    private final LeaseStore leases;
    private final Consumer<ScheduledTick> work;

    NightlyFunction(DynamoDbClient client, String table, Consumer<ScheduledTick> work) {
        this.idempotency = Idempotency.of(DynamoDbIdempotencyStore.of(client, table));
        this.leases = new DynamoDbLeaseStore(client, table);
        this.work = work;
    }

    /** A process that says when it works, and goes on for a minute. The argument is the table. */
    public static void main(String[] args) throws Exception {
        try (DynamoDbClient client = Tables.client()) {
            NightlyFunction function = new NightlyFunction(client, args[0], tick -> {
                System.out.println("working");
                sleep(60_000);
            });
            Instant time = Instant.parse("2026-11-23T10:00:00Z");
            function.handle(ScheduledEvent.of(SCHEDULE, time), TestContext.create());
        }
    }

    static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    protected void run(ScheduledTick tick, Context context) {
        work.accept(tick);
    }

    @Override
    protected Optional<Idempotency> once() {
        return Optional.of(idempotency);
    }

    @Override
    protected Optional<LeaseStore> exclusive() {
        return Optional.of(leases);
    }

    @Override
    protected Duration leaseDuration() {
        return LEASE;
    }

    @Override
    protected void onLeaseHeld(ScheduledTick tick, Context context) {
        throw new IllegalStateException("held");
    }
}
