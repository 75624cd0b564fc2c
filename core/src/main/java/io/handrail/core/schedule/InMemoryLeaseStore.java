package io.handrail.core.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Leases in memory: for tests and local runs. Other processes do not see them. Thread-safe. */
public final class InMemoryLeaseStore implements LeaseStore {

    private final Map<String, Held> leases = new HashMap<>();

    @Override
    public synchronized Optional<Lease> acquire(String name, String owner, Duration duration, Instant now) {
        Held held = leases.get(name);
        if (held != null && !held.until().isBefore(now)) {
            return held.lease().owner().equals(owner) ? Optional.of(held.lease()) : Optional.empty();
        }
        Lease lease = new Lease(name, owner, held == null ? 1 : held.lease().token() + 1);
        leases.put(name, new Held(lease, now.plus(duration)));
        return Optional.of(lease);
    }

    @Override
    public synchronized boolean renew(Lease lease, Duration duration, Instant now) {
        return extend(lease, now.plus(duration));
    }

    @Override
    public synchronized void release(Lease lease) {
        extend(lease, Instant.MIN);
    }

    private boolean extend(Lease lease, Instant until) {
        Held held = leases.get(lease.name());
        if (held == null || !held.lease().equals(lease) || held.until().equals(Instant.MIN)) {
            return false;
        }
        leases.put(lease.name(), new Held(lease, until));
        return true;
    }

    private record Held(Lease lease, Instant until) {}
}
