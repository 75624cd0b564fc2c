package io.handrail.core.schedule;

import com.amazonaws.services.lambda.runtime.Context;
import io.handrail.core.aws.Clients;
import io.handrail.core.idempotency.Idempotency;
import io.handrail.core.idempotency.dynamodb.DynamoDbIdempotencyStore;
import io.handrail.core.schedule.dynamodb.DynamoDbLeaseStore;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The examples of this package's Javadoc. */
@SuppressWarnings("unused")
final class ScheduleSnippets {

    private ScheduleSnippets() {}

    // @start region=nightly
    public static final class NightlyReport extends ScheduledHandler {

        private final DynamoDbClient client = Clients.create(DynamoDbClient.builder());
        private final Idempotency idempotency = Idempotency.of(DynamoDbIdempotencyStore.of(client, "state"));
        private final LeaseStore leases = new DynamoDbLeaseStore(client, "state");

        @Override
        protected void run(ScheduledTick tick, Context context) {
            context.getLogger().log("Reporting up to " + tick.scheduledTime());
        }

        @Override
        protected Optional<Idempotency> once() {
            return Optional.of(idempotency);
        }

        @Override
        protected Optional<LeaseStore> exclusive() {
            return Optional.of(leases);
        }
    }
    // @end
}
