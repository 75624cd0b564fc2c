package io.handrail.core.idempotency;

import com.amazonaws.services.lambda.runtime.Context;
import io.handrail.core.LambdaHandler;
import io.handrail.core.aws.Clients;
import io.handrail.core.idempotency.dynamodb.DynamoDbIdempotencyStore;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The examples of this package's Javadoc. */
@SuppressWarnings("unused")
final class IdempotencySnippets {

    private IdempotencySnippets() {}

    // @start region=charge
    public static final class ChargeHandler extends LambdaHandler<ChargeHandler.Order, ChargeHandler.Receipt> {

        public record Order(String id, long cents) {}

        public record Receipt(String number) {}

        private final Idempotency idempotency =
                Idempotency.of(DynamoDbIdempotencyStore.of(Clients.create(DynamoDbClient.builder()), "idempotency"));

        @Override
        public Receipt handle(Order order, Context context) {
            return idempotency.run(IdempotencyKey.of(order.id()), Receipt.class, context, () -> charge(order));
        }

        private Receipt charge(Order order) {
            return new Receipt("receipt of " + order.id());
        }
    }
    // @end
}
