package io.handrail.testing.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.handrail.core.schedule.Lease;
import io.handrail.core.schedule.LeaseStore;
import io.handrail.core.schedule.LeaseStoreException;
import io.handrail.core.schedule.dynamodb.DynamoDbLeaseStore;
import io.handrail.testing.LeaseStoreContract;
import io.handrail.testing.idempotency.LosingHttpClient;
import io.handrail.testing.idempotency.Tables;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class DynamoDbLeaseStoreIT extends LeaseStoreContract {

    private static final Duration DURATION = Duration.ofSeconds(30);

    private static DynamoDbClient client;
    private static String table;

    @BeforeAll
    static void createTable() {
        client = Tables.client();
        table = Tables.create(client, "pk");
    }

    @AfterAll
    static void close() {
        client.close();
    }

    @Override
    protected LeaseStore store() {
        return new DynamoDbLeaseStore(client, table, "pk");
    }

    @Test
    void callsWhoseAnswersAreLostAreSentAgainAndCountOnce() {
        try (LosingHttpClient http = new LosingHttpClient();
                DynamoDbClient losing = Tables.client(http)) {
            LeaseStore store = new DynamoDbLeaseStore(losing, table, "pk");
            http.loseNextAnswer();
            Lease lease = store.acquire("lossy", "a", DURATION, Instant.now()).orElseThrow();
            assertThat(lease.token()).isEqualTo(1);
            http.loseNextAnswer();
            assertThat(store.renew(lease, DURATION, Instant.now())).isTrue();
            http.loseNextAnswer();
            store.release(lease);
            assertThat(store.acquire("lossy", "b", DURATION, Instant.now())
                            .orElseThrow()
                            .token())
                    .isEqualTo(2);
            assertThat(http.lost()).isEqualTo(3);
        }
    }

    @Test
    void aTableThatIsNotThereIsAFailureOfTheStore() {
        LeaseStore nowhere = new DynamoDbLeaseStore(client, "no-such-table");
        assertThatThrownBy(() -> nowhere.acquire("x", "a", DURATION, Instant.now()))
                .isInstanceOf(LeaseStoreException.class)
                .hasMessageContaining("The lease x could not be acquired");
    }
}
