package io.handrail.core.batch;

import io.handrail.core.aws.Clients;
import io.handrail.core.idempotency.Idempotency;
import io.handrail.core.idempotency.IdempotencyKey;
import io.handrail.core.idempotency.dynamodb.DynamoDbIdempotencyStore;
import io.handrail.core.json.JsonDecoder;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The examples of this package's Javadoc. */
@SuppressWarnings("unused")
final class BatchSnippets {

    private BatchSnippets() {}

    record Order(String number) {}

    abstract static class Idempotent<E> extends BatchHandler<E, Order> {

        Idempotent(JsonDecoder<E> decoder) {
            super(decoder);
        }

        // @start region=idempotent
        private final Idempotency idempotency =
                Idempotency.of(DynamoDbIdempotencyStore.of(Clients.create(DynamoDbClient.builder()), "idempotency"));

        @Override
        protected Optional<Idempotency> idempotency() {
            return Optional.of(idempotency);
        }

        @Override
        protected Optional<IdempotencyKey> idempotencyKey(Order order) {
            return Optional.of(IdempotencyKey.of(order.number()));
        }
        // @end
    }
}
