package io.handrail.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.handrail.core.idempotency.Claim;
import io.handrail.core.idempotency.IdempotencyOwnershipLostException;
import io.handrail.core.idempotency.IdempotencyRecord;
import io.handrail.core.idempotency.IdempotencyRecord.Status;
import io.handrail.core.idempotency.IdempotencyStore;
import io.handrail.core.idempotency.StoredResult;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/**
 * What every {@link IdempotencyStore} must do. Extend it with a test of your store; each of its tests uses a key of its
 * own, so one store may serve all of them.
 *
 * {@snippet class="io.handrail.testing.idempotency.InMemoryIdempotencyStoreTest" region="contract"}
 */
public abstract class IdempotencyStoreContract {

    private static final AtomicLong COUNT = new AtomicLong();
    private static final StoredResult RESULT = new StoredResult.Json("[\"done\",1,true,null]");

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private final String key = "contract#" + System.nanoTime() + "-" + COUNT.incrementAndGet();

    /** For subclasses. */
    protected IdempotencyStoreContract() {}

    /** The store to test; called often, and may return the same one each time. */
    protected abstract IdempotencyStore store();

    @Test
    void aFreshKeyIsClaimed() {
        assertEquals(Optional.empty(), store().begin(claim("a"), now));
    }

    @Test
    void aSecondClaimGetsTheRecordThatStandsInItsWay() {
        store().begin(claim("a"), now);

        IdempotencyRecord standing = store().begin(claim("b"), now).orElseThrow();

        assertEquals(Status.INPROGRESS, standing.status());
        assertEquals("a", standing.owner());
        assertEquals(now.plusMillis(30_001), standing.inProgressExpiry());
        assertEquals(now.plusSeconds(60), standing.expiry());
        assertEquals("payload of a", standing.payloadHash());
        assertNull(standing.result());
    }

    @Test
    void ofManyClaimsAtOnceExactlyOneWins() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try {
            List<Callable<Boolean>> claims = new ArrayList<>();
            for (int i = 0; i < 64; i++) {
                Claim claim = claim("run " + i);
                claims.add(() -> store().begin(claim, now).isEmpty());
            }
            int winners = 0;
            for (Future<Boolean> claimed : threads.invokeAll(claims)) {
                winners += claimed.get() ? 1 : 0;
            }
            assertEquals(1, winners);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aCompletedRecordIsGivenWithItsResult() {
        store().begin(claim("a"), now);
        IdempotencyRecord completed = store().complete(claim("a"), RESULT, now.plusSeconds(90));
        assertEquals(RESULT, completed.result());

        IdempotencyRecord standing = standing();

        assertEquals(Status.COMPLETED, standing.status());
        assertEquals(RESULT, standing.result());
        assertEquals(now.plusSeconds(90), standing.expiry());
        assertEquals("payload of a", standing.payloadHash());
    }

    @Test
    void aResultOfNullIsGivenAsNull() {
        store().begin(claim("a"), now);
        store().complete(claim("a"), new StoredResult.Json("null"), now.plusSeconds(90));
        assertEquals(new StoredResult.Json("null"), standing().result());
    }

    @Test
    void anOmittedResultIsGivenWithItsReason() {
        StoredResult omitted = new StoredResult.Omitted("it was too large");
        store().begin(claim("a"), now);
        store().complete(claim("a"), omitted, now.plusSeconds(90));
        assertEquals(omitted, standing().result());
    }

    @Test
    void aCompletedRecordIsFreeWhenItIsExpiredAndNotASecondEarlier() {
        store().begin(claim("a"), now);
        store().complete(claim("a"), RESULT, now.plusSeconds(90));

        assertTrue(store().begin(claim("b"), now.plusSeconds(90)).isPresent());
        assertTrue(store().begin(claim("b"), now.plusSeconds(91)).isEmpty());
    }

    @Test
    void aRecordInProgressIsFreeWhenItsWindowHasPassedAndNotAMillisecondEarlier() {
        store().begin(claim("a"), now);

        assertTrue(store().begin(claim("b"), now.plusMillis(30_001)).isPresent());
        assertTrue(store().begin(claim("b"), now.plusMillis(30_002)).isEmpty());
    }

    @Test
    void aTakeOverLeavesNothingOfTheRecordBefore() {
        store().begin(claim("a"), now);
        store().complete(claim("a"), RESULT, now.plusSeconds(1));
        Claim second = new Claim(key, "b", now.plusSeconds(60), now.plusSeconds(120), null);
        store().begin(second, now.plusSeconds(2));

        IdempotencyRecord standing =
                store().begin(claim("c"), now.plusSeconds(2)).orElseThrow();

        assertEquals(IdempotencyRecord.of(second), standing);
    }

    @Test
    void aRunThatWasTakenOverNeitherCompletesNorReleases() {
        store().begin(claim("a"), now);
        Claim second = new Claim(key, "b", now.plusSeconds(60), now.plusSeconds(120), null);
        store().begin(second, now.plusSeconds(31));

        assertThrows(
                IdempotencyOwnershipLostException.class,
                () -> store().complete(claim("a"), RESULT, now.plusSeconds(90)));
        assertThrows(IdempotencyOwnershipLostException.class, () -> store().release(claim("a")));

        StoredResult ofSecond = new StoredResult.Json("\"second\"");
        store().complete(second, ofSecond, now.plusSeconds(120));
        assertThrows(
                IdempotencyOwnershipLostException.class,
                () -> store().complete(claim("a"), RESULT, now.plusSeconds(90)));
        assertEquals(ofSecond, standing().result());
    }

    @Test
    void aReleasedKeyIsFreeAtOnce() {
        store().begin(claim("a"), now);
        store().release(claim("a"));
        assertTrue(store().begin(claim("b"), now).isEmpty());
    }

    @Test
    void aRecordThatIsNotThereNeedsNoReleaseAndCannotBeCompleted() {
        store().release(claim("a"));
        assertThrows(
                IdempotencyOwnershipLostException.class,
                () -> store().complete(claim("a"), RESULT, now.plusSeconds(90)));
        assertTrue(store().begin(claim("b"), now).isEmpty());
    }

    @Test
    void aCompletedRecordIsNotReleased() {
        store().begin(claim("a"), now);
        store().complete(claim("a"), RESULT, now.plusSeconds(90));
        assertThrows(IdempotencyOwnershipLostException.class, () -> store().release(claim("a")));
        assertEquals(Status.COMPLETED, standing().status());
    }

    @Test
    void aCallThatIsSentTwiceSucceedsTwice() {
        assertTrue(store().begin(claim("a"), now).isEmpty());
        assertTrue(store().begin(claim("a"), now).isEmpty());
        store().complete(claim("a"), RESULT, now.plusSeconds(90));
        store().complete(claim("a"), RESULT, now.plusSeconds(90));
        assertEquals(RESULT, standing().result());
    }

    @Test
    void keysDoNotMeet() {
        Claim other = new Claim(key + "x", "b", now.plusSeconds(30), now.plusSeconds(60), null);
        store().begin(claim("a"), now);
        assertTrue(store().begin(other, now).isEmpty());
        store().release(other);
        assertFalse(store().begin(claim("c"), now).isEmpty());
    }

    private IdempotencyRecord standing() {
        return store().begin(claim("reader"), now).orElseThrow();
    }

    private Claim claim(String owner) {
        return new Claim(key, owner, now.plusMillis(30_001), now.plusSeconds(60), "payload of " + owner);
    }
}
