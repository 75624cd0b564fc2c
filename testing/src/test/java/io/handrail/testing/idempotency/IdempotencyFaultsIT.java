package io.handrail.testing.idempotency;

import static io.handrail.testing.idempotency.FaultyDynamoDb.doneSilently;
import static io.handrail.testing.idempotency.FaultyDynamoDb.doneThen;
import static io.handrail.testing.idempotency.FaultyDynamoDb.error;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.handrail.core.idempotency.Idempotency;
import io.handrail.core.idempotency.IdempotencyInProgressException;
import io.handrail.core.idempotency.IdempotencyKey;
import io.handrail.core.idempotency.IdempotencyStoreException;
import io.handrail.core.idempotency.dynamodb.DynamoDbIdempotencyStore;
import io.handrail.testing.ScriptedEndpoint.Response;
import io.handrail.testing.TestContext;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/** Idempotent work over a real DynamoDB client, with a wire that goes wrong. */
class IdempotencyFaultsIT {

    private static final Duration WINDOW = Duration.ofSeconds(30);

    private static DynamoDbClient direct;
    private static String table;

    private final FaultyDynamoDb wire = new FaultyDynamoDb();
    private final AtomicInteger runs = new AtomicInteger();
    private final IdempotencyKey key = IdempotencyKey.of(Long.toString(System.nanoTime()));
    private final Instant now = Instant.now();

    @BeforeAll
    static void createTable() {
        direct = Tables.client();
        table = Tables.create(direct, "id");
    }

    @AfterAll
    static void closeDirect() {
        direct.close();
    }

    @AfterEach
    void close() {
        wire.close();
    }

    @Test
    void workDoesNotRunWhileTheStoreCannotBeAskedAndRunsWhenItCan() {
        wire.next("PutItem", error(500, "InternalServerError"));
        try (DynamoDbClient client = wire.client(1)) {
            assertThatThrownBy(() -> charge(client, now))
                    .isInstanceOf(IdempotencyStoreException.class)
                    .hasMessageContaining("could not be claimed")
                    .hasCauseInstanceOf(DynamoDbException.class);
            assertThat(runs).hasValue(0);

            assertThat(charge(client, now)).isEqualTo("receipt 1");
        }
    }

    @Test
    void aThrottledClaimIsSentAgainByTheSdkAndTheWorkRunsOnce() {
        wire.next(
                "PutItem",
                error(400, "ProvisionedThroughputExceededException"),
                error(400, "ThrottlingException"),
                error(503, "ServiceUnavailable"));
        try (DynamoDbClient client = wire.client(4)) {
            assertThat(charge(client, now)).isEqualTo("receipt 1");
            assertThat(charge(client, now)).isEqualTo("receipt 1");
        }
        assertThat(runs).hasValue(1);
        assertThat(wire.count("PutItem"))
                .as("four for the first, one for the second")
                .isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource({"0", "1"})
    void aClaimWhoseAnswerIsCutIsHeldAllTheSame(int bytes) {
        wire.next("PutItem", doneThen(answer -> answer.cutAfter(bytes)));
        try (DynamoDbClient client = wire.client(3)) {
            assertThat(charge(client, now)).isEqualTo("receipt 1");
            assertThat(charge(client, now)).isEqualTo("receipt 1");
        }
        assertThat(runs).hasValue(1);
    }

    @Test
    void aClaimWhoseAnswerNeverCameIsNobodysUntilItsWindowHasPassed() {
        wire.next("PutItem", doneThen(answer -> Response.reset()));
        try (DynamoDbClient client = wire.client(1)) {
            assertThatThrownBy(() -> charge(client, now))
                    .isInstanceOf(IdempotencyStoreException.class)
                    .hasCauseInstanceOf(SdkClientException.class);
            assertThatThrownBy(() -> charge(client, now)).isInstanceOf(IdempotencyInProgressException.class);
            assertThat(runs).hasValue(0);
            assertThat(charge(client, now.plus(WINDOW).plusSeconds(1))).isEqualTo("receipt 1");
        }
    }

    @Test
    void aRefusalThatIsCutIsNeverTakenForAClaim() {
        try (DynamoDbClient client = wire.client(2)) {
            charge(client, now);
            for (int bytes : new int[] {0, 1, 40}) {
                Instant later = now.plusSeconds(bytes);
                wire.next("PutItem", doneThen(answer -> answer.cutAfter(bytes)));
                assertThatThrownBy(() -> charge(client, later)).isInstanceOf(IdempotencyStoreException.class);
            }
            assertThat(charge(client, now)).isEqualTo("receipt 1");
        }
        assertThat(runs).hasValue(1);
    }

    @Test
    void aCompletionWhoseAnswerTimedOutIsSentAgainAndCountsOnce() {
        wire.next("UpdateItem", doneSilently());
        try (DynamoDbClient client = wire.client(3, Duration.ofSeconds(1))) {
            assertThat(charge(client, now)).isEqualTo("receipt 1");
            assertThat(wire.count("UpdateItem")).isGreaterThanOrEqualTo(2);
            assertThat(charge(client, now.plus(WINDOW).plusSeconds(1))).isEqualTo("receipt 1");
        }
        assertThat(runs).hasValue(1);
    }

    @Test
    void workWhoseCompletionFailedIsRepeatedWhenItsWindowHasPassedAndNotBefore() {
        wire.next("UpdateItem", error(500, "InternalServerError"), error(500, "InternalServerError"));
        try (DynamoDbClient client = wire.client(2)) {
            assertThatThrownBy(() -> charge(client, now))
                    .isInstanceOf(IdempotencyStoreException.class)
                    .hasMessageContaining("could not be completed")
                    .hasMessageContaining("The work is done")
                    .hasCauseInstanceOf(DynamoDbException.class);
            assertThat(runs).hasValue(1);

            assertThatThrownBy(() -> charge(client, now.plus(WINDOW).minusSeconds(2)))
                    .isInstanceOf(IdempotencyInProgressException.class);
            assertThat(runs).hasValue(1);

            assertThat(charge(client, now.plus(WINDOW).plusSeconds(1))).isEqualTo("receipt 2");
        }
    }

    @Test
    void aFailureToReleaseComesWithTheWorksOwnException() {
        wire.next("DeleteItem", error(500, "InternalServerError"));
        IOException declined = new IOException("declined");
        try (DynamoDbClient client = wire.client(1)) {
            assertThatThrownBy(() -> idempotency(client, now).run(key, String.class, context(), () -> {
                        throw declined;
                    }))
                    .isSameAs(declined);
            assertThat(declined.getSuppressed())
                    .singleElement()
                    .isInstanceOf(IdempotencyStoreException.class)
                    .asString()
                    .contains("could not be released");

            assertThatThrownBy(() -> charge(client, now)).isInstanceOf(IdempotencyInProgressException.class);
            assertThat(charge(client, now.plus(WINDOW).plusSeconds(1))).isEqualTo("receipt 1");
        }
    }

    @Test
    void aReleaseWhoseAnswerTimedOutFreesTheKey() {
        wire.next("DeleteItem", doneSilently());
        try (DynamoDbClient client = wire.client(3, Duration.ofSeconds(1))) {
            assertThatThrownBy(() -> idempotency(client, now).run(key, String.class, context(), () -> {
                        throw new IOException("declined");
                    }))
                    .hasMessage("declined")
                    .hasNoSuppressedExceptions();
            assertThat(charge(client, now)).isEqualTo("receipt 1");
        }
    }

    /** The work, as a run at this time does it. */
    private String charge(DynamoDbClient client, Instant at) {
        return idempotency(client, at).run(key, String.class, context(), () -> "receipt " + runs.incrementAndGet());
    }

    private static Idempotency idempotency(DynamoDbClient client, Instant at) {
        return Idempotency.builder(DynamoDbIdempotencyStore.of(client, table))
                .prefix("faults")
                .clock(Clock.fixed(at, ZoneOffset.UTC))
                .build();
    }

    private static TestContext context() {
        return TestContext.create().withRemainingTime(WINDOW);
    }
}
