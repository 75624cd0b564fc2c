package io.handrail.core.schedule;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A lease while its run works: a daemon thread renews it three times in its duration. */
final class HeldLease implements AutoCloseable {

    private final LeaseStore store;
    private final Lease lease;
    private final Duration duration;
    private final Clock clock;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile boolean taken;
    private volatile @Nullable RuntimeException renewalFailure;

    /** Before the last call that held it was sent, on a clock that nobody sets. */
    private volatile long heldSince;

    /** @param askedAt {@link System#nanoTime()} before the lease was asked for */
    HeldLease(LeaseStore store, Lease lease, Duration duration, Clock clock, long askedAt) {
        this.store = store;
        this.lease = lease;
        this.duration = duration;
        this.clock = clock;
        this.heldSince = askedAt;
    }

    HeldLease renewing() {
        Thread thread = new Thread(this::renewUntilClosed, "lease " + lease.name());
        thread.setDaemon(true);
        thread.start();
        return this;
    }

    Lease lease() {
        return lease;
    }

    /** Whether somebody else has the lease, or may have it because it could not be renewed in time. */
    boolean isLost() {
        return taken || System.nanoTime() - heldSince > duration.toNanos();
    }

    private void renewUntilClosed() {
        try {
            while (!closed.await(duration.toMillis() / 3, TimeUnit.MILLISECONDS) && !taken) {
                renew();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void renew() {
        long askedAt = System.nanoTime();
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
        closed.countDown();
        store.release(lease);
    }
}
