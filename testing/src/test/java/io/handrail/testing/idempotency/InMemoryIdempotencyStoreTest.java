package io.handrail.testing.idempotency;

import io.handrail.core.idempotency.IdempotencyStore;
import io.handrail.core.idempotency.InMemoryIdempotencyStore;
import io.handrail.testing.IdempotencyStoreContract;

// @start region=contract
class InMemoryIdempotencyStoreTest extends IdempotencyStoreContract {

    private final InMemoryIdempotencyStore store = new InMemoryIdempotencyStore();

    @Override
    protected IdempotencyStore store() {
        return store;
    }
}
// @end
