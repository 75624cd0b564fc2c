package io.handrail.streams.audit;

class InMemoryAuditStoreTest extends AuditStoreContract {

    private static final AuditStore STORE = new InMemoryAuditStore();

    @Override
    protected AuditStore store() {
        return STORE;
    }
}
