package io.handrail.testing.idempotency;

import io.handrail.core.idempotency.IdempotencyStore;
import io.handrail.core.idempotency.dynamodb.DynamoDbIdempotencyStore;
import io.handrail.core.idempotency.dynamodb.ResultForm;
import io.handrail.testing.IdempotencyStoreContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class DynamoDbNativeStoreContractIT extends IdempotencyStoreContract {

    private static DynamoDbClient client;
    private static IdempotencyStore store;

    @BeforeAll
    static void createTable() {
        client = Tables.client();
        store = DynamoDbIdempotencyStore.builder(client, Tables.create(client, "pk", "sk"))
                .keyAttribute("pk")
                .sortKeyAttribute("sk")
                .partitionValue("idempotency#orders")
                .statusAttribute("st")
                .expiryAttribute("ttl")
                .inProgressExpiryAttribute("window")
                .dataAttribute("size")
                .validationAttribute("hash")
                .ownerAttribute("user")
                .omittedAttribute("values")
                .referenceAttribute("table")
                .resultForm(ResultForm.NATIVE)
                .build();
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
