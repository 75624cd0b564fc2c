package io.handrail.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.handrail.core.schedule.Lease;
import io.handrail.core.schedule.LeaseStore;
import java.time.Duration;
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
 * What every {@link LeaseStore} must do. Extend it with a test of your store; each of its tests uses a lease of its own,
 * so one store may serve all of them.
 */
public abstract class LeaseStoreContract {

    private static final AtomicLong COUNT = new AtomicLong();
    private static final Duration DURATION = Duration.ofSeconds(30);

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    private final String name = "contract-" + System.nanoTime() + "-" + COUNT.incrementAndGet();

    /** For subclasses. */
    protected LeaseStoreContract() {}

    /** The store to test; called often, and may return the same one each time. */
    protected abstract LeaseStore store();

    @Test
    void aFreeLeaseIsAcquiredAndAHeldOneIsNot() {
        Lease lease = acquire("a", now).orElseThrow();
        assertEquals(name, lease.name());
        assertEquals("a", lease.owner());
        assertEquals(Optional.empty(), acquire("b", now));
    }

    @Test
    void ofManyAtOnceExactlyOneAcquires() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try {
            List<Callable<Boolean>> runs = new ArrayList<>();
            for (int i = 0; i < 64; i++) {
                String owner = "run " + i;
                runs.add(() -> acquire(owner, now).isPresent());
            }
            int winners = 0;
            for (Future<Boolean> acquired : threads.invokeAll(runs)) {
                winners += acquired.get() ? 1 : 0;
            }
            assertEquals(1, winners);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aLeaseThatIsNotRenewedIsTakenOverWhenItsTimeHasPassedAndNotAMillisecondEarlier() {
        Lease first = acquire("a", now).orElseThrow();
        assertTrue(acquire("b", now.plus(DURATION)).isEmpty());
        Lease second = acquire("b", now.plus(DURATION).plusMillis(1)).orElseThrow();
        assertTrue(second.token() > first.token());
    }

    @Test
    void aRenewedLeaseIsHeldFromThenOn() {
        Lease lease = acquire("a", now).orElseThrow();
        assertTrue(store().renew(lease, DURATION, now.plusSeconds(20)));
        assertTrue(acquire("b", now.plusSeconds(50)).isEmpty());
        assertTrue(acquire("b", now.plusSeconds(51)).isPresent());
    }

    @Test
    void aLeaseThatWasTakenOverIsNeitherRenewedNorReleased() {
        Lease first = acquire("a", now).orElseThrow();
        Lease second = acquire("b", now.plusSeconds(31)).orElseThrow();

        assertFalse(store().renew(first, DURATION, now.plusSeconds(31)));
        store().release(first);

        assertTrue(acquire("c", now.plusSeconds(32)).isEmpty());
        assertTrue(store().renew(second, DURATION, now.plusSeconds(32)));
    }

    @Test
    void aReleasedLeaseIsFreeAtOnceAndTheNextTokenIsHigher() {
        long token = 0;
        for (String owner : new String[] {"a", "b", "a"}) {
            Lease lease = acquire(owner, now).orElseThrow();
            assertTrue(lease.token() > token, "token " + lease.token() + " after " + token);
            token = lease.token();
            store().release(lease);
            store().release(lease);
            assertFalse(store().renew(lease, DURATION, now), "a released lease is not renewed");
        }
    }

    @Test
    void acquiringThatIsSentTwiceGivesTheSameLease() {
        Lease lease = acquire("a", now).orElseThrow();
        assertEquals(Optional.of(lease), acquire("a", now));
    }

    private Optional<Lease> acquire(String owner, Instant at) {
        return store().acquire(name, owner, DURATION, at);
    }
}
