package io.handrail.core.schedule.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;

import io.handrail.core.SentRequests;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class DynamoDbLeaseStoreTest {

    private final DynamoDbClient users = mock(DynamoDbClient.class);

    @Test
    void primingSendsItsRequestThroughAClientWithoutNetwork() {
        SentRequests sent = new SentRequests();
        DynamoDbLeaseStore store = new DynamoDbLeaseStore(users, "state");
        store.prime(sent.builder());
        store.prime();
        assertThat(sent.names()).containsExactly("UpdateItemRequest");
        verifyNoInteractions(users);
    }

    @Test
    void oneAttributeCannotBeBothKeys() {
        assertThatThrownBy(() -> new DynamoDbLeaseStore(users, "state", "id", "id"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("both named id");
    }
}
