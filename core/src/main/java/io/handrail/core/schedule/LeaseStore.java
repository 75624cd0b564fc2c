package io.handrail.core.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Where leases are kept. Each method is one atomic step, and harmless when it is sent twice; an implementation is
 * thread-safe. A back end that fails is reported as a {@link LeaseStoreException}. To write one of your own, extend
 * {@code LeaseStoreContract} of {@code handrail-testing} with its test.
 */
public interface LeaseStore {

    /**
     * Takes the lease if nobody holds it, or its holder's time has passed.
     *
     * @param owner a token of the caller's own
     * @param duration how long it is held unless {@linkplain #renew renewed}
     * @param now the caller's time
     * @return the lease with a fencing token higher than any before; empty if somebody else holds it
     */
    Optional<Lease> acquire(String name, String owner, Duration duration, Instant now);

    /**
     * Holds the lease for this long from now on. Asked three times in that time: a call that takes longer than a sixth of
     * it should fail, so that the next comes in time.
     *
     * @return false if somebody else has taken it
     */
    boolean renew(Lease lease, Duration duration, Instant now);

    /** Gives the lease back; nothing happens if it was lost before. The next token is still higher than this one's. */
    void release(Lease lease);

    /**
     * Warms up what the other methods need, before a SnapStart checkpoint. It changes no lease and reaches no back end.
     * Default: does nothing.
     */
    default void prime() {}
}
