package io.handrail.testing.schedule;

import io.handrail.core.schedule.InMemoryLeaseStore;
import io.handrail.core.schedule.LeaseStore;
import io.handrail.testing.LeaseStoreContract;

class InMemoryLeaseStoreTest extends LeaseStoreContract {

    private final InMemoryLeaseStore store = new InMemoryLeaseStore();

    @Override
    protected LeaseStore store() {
        return store;
    }
}
