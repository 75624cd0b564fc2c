package io.handrail.core.schedule;

import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A lease while its run works: it is renewed three times in its duration. */
final class HeldLease implements AutoCloseable {

    private final LeaseStore store;
    private final Lease lease;
    private final Duration duration;
    private final Clock clock;
    private final Heartbeat heartbeat;
    private volatile boolean taken;
    private volatile @Nullable RuntimeException renewalFailure;
    private @Nullable Runnable end;

    /** Before the last call that held it was sent, on a clock that nobody sets. */
    private volatile long heldSince;

    /** @param askedAt {@link Heartbeat#nanos()} before the lease was asked for */
    HeldLease(LeaseStore store, Lease lease, Duration duration, Clock clock, Heartbeat heartbeat, long askedAt) {
        this.store = store;
        this.lease = lease;
        this.duration = duration;
        this.clock = clock;
        this.heartbeat = heartbeat;
        this.heldSince = askedAt;
    }

    HeldLease renewing() {
        end = heartbeat.start("lease " + lease.name(), duration.dividedBy(3), this::renew);
        return this;
    }

    Lease lease() {
        return lease;
    }

    /** Whether somebody else has the lease, or may have it because it could not be renewed in time. */
    boolean isLost() {
        return taken || heartbeat.nanos() - heldSince > duration.toNanos();
    }

    private void renew() {
        if (taken) {
            return;
        }
        long askedAt = heartbeat.nanos();
        try {
            if (store.renew(lease, duration, clock.instant())) {
                heldSince = askedAt;
            } else {
                taken = true;
            }
        } catch (RuntimeException e) {
            // Tried again in a while; when that fails for too long, isLost() says so by the time.
            renewalFailure = e;
        }
    }

    /** What the last failed renewal threw, for the report of a lost lease. */
    @Nullable
    RuntimeException renewalFailure() {
        return renewalFailure;
    }

    /** Stops renewing and gives the lease back. */
    @Override
    public void close() {
        if (end != null) {
            end.run();
        }
        store.release(lease);
    }
}
