package io.handrail.testing.schedule;

import io.handrail.core.schedule.LeaseStore;
import io.handrail.core.schedule.dynamodb.DynamoDbLeaseStore;
import io.handrail.testing.LeaseStoreContract;
import io.handrail.testing.idempotency.Tables;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The contract in a table with a sort key. */
class DynamoDbSortKeyLeaseStoreIT extends LeaseStoreContract {

    private static DynamoDbClient client;
    private static String table;

    @BeforeAll
    static void createTable() {
        client = Tables.client();
        table = Tables.create(client, "id", "sort");
    }

    @AfterAll
    static void close() {
        client.close();
    }

    @Override
    protected LeaseStore store() {
        return new DynamoDbLeaseStore(client, table, "id", "sort");
    }
}
