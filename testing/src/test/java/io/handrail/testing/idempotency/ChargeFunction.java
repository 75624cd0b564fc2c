package io.handrail.testing.idempotency;

import com.amazonaws.services.lambda.runtime.Context;
import io.handrail.core.Environment;
import io.handrail.core.LambdaHandler;
import io.handrail.core.aws.Clients;
import io.handrail.core.idempotency.Idempotency;
import io.handrail.core.idempotency.IdempotencyKey;
import io.handrail.core.idempotency.dynamodb.DynamoDbIdempotencyStore;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A function as a user writes it; each run has a receipt of its own. */
public final class ChargeFunction extends LambdaHandler<ChargeFunction.Order, ChargeFunction.Receipt> {

    private final Idempotency idempotency = Idempotency.of(DynamoDbIdempotencyStore.of(
            Clients.create(DynamoDbClient.builder()), Environment.require("TABLE", "a table")));

    /** What to charge. */
    public record Order(String id, boolean refused) {}

    /** What was charged. */
    public record Receipt(String order, long number) {}

    @Override
    public Receipt handle(Order order, Context context) {
        return idempotency.run(IdempotencyKey.of(order.id()), Receipt.class, context, () -> charge(order));
    }

    private static Receipt charge(Order order) {
        if (order.refused()) {
            throw new IllegalStateException("card refused");
        }
        return new Receipt(order.id(), System.nanoTime());
    }
}
