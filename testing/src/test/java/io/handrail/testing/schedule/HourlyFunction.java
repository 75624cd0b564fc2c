package io.handrail.testing.schedule;

import com.amazonaws.services.lambda.runtime.Context;
import io.handrail.core.Environment;
import io.handrail.core.aws.Clients;
import io.handrail.core.idempotency.Idempotency;
import io.handrail.core.idempotency.dynamodb.DynamoDbIdempotencyStore;
import io.handrail.core.schedule.LeaseStore;
import io.handrail.core.schedule.ScheduledHandler;
import io.handrail.core.schedule.ScheduledTick;
import io.handrail.core.schedule.dynamodb.DynamoDbLeaseStore;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A scheduled function as a user writes it; counts its runs in an item of its own. */
public final class HourlyFunction extends ScheduledHandler {

    private final String table = Environment.require("TABLE", "a table");
    private final DynamoDbClient client = Clients.create(DynamoDbClient.builder());
    private final Idempotency idempotency = Idempotency.of(DynamoDbIdempotencyStore.of(client, table));
    private final LeaseStore leases = new DynamoDbLeaseStore(client, table);

    @Override
    protected void run(ScheduledTick tick, Context context) {
        client.updateItem(update -> update.tableName(table)
                .key(Map.of("id", AttributeValue.fromS(tick.schedule().orElseThrow())))
                .updateExpression("ADD runs :one SET fence = :fence")
                .expressionAttributeValues(Map.of(
                        ":one",
                        AttributeValue.fromN("1"),
                        ":fence",
                        AttributeValue.fromN(Long.toString(tick.fencingToken().getAsLong())))));
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
