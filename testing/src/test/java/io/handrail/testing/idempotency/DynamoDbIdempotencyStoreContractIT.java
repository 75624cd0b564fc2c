package io.handrail.testing.idempotency;

import io.handrail.core.idempotency.IdempotencyStore;
import io.handrail.core.idempotency.dynamodb.DynamoDbIdempotencyStore;
import io.handrail.testing.IdempotencyStoreContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class DynamoDbIdempotencyStoreContractIT extends IdempotencyStoreContract {

    private static DynamoDbClient client;
    private static IdempotencyStore store;

    @BeforeAll
    static void createTable() {
        client = Tables.client();
        store = DynamoDbIdempotencyStore.of(client, Tables.create(client, "id"));
    }

    @AfterAll
    static void close() {
        client.close();
    }

    @Override
    protected IdempotencyStore store() {
        return store;
    }
}
