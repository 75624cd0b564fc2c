package io.handrail.core.idempotency.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;

import io.handrail.core.SentRequests;
import io.handrail.core.idempotency.Idempotency;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class DynamoDbIdempotencyStorePrimeTest {

    private final DynamoDbClient users = mock(DynamoDbClient.class);
    private final DynamoDbIdempotencyStore store = DynamoDbIdempotencyStore.of(users, "state");

    @Test
    void primingSendsEachOfItsRequestsThroughAClientWithoutNetwork() {
        SentRequests sent = new SentRequests();
        store.prime(sent.builder());
        assertThat(sent.names())
                .containsExactly("PutItemRequest", "UpdateItemRequest", "DeleteItemRequest", "GetItemRequest");
    }

    @Test
    void primingLeavesTheUsersClientAlone() {
        Idempotency.of(store).prime();
        verifyNoInteractions(users);
    }
}
