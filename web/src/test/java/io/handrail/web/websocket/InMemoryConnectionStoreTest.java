package io.handrail.web.websocket;

class InMemoryConnectionStoreTest extends ConnectionStoreContract {

    @Override
    ConnectionStore store() {
        return new InMemoryConnectionStore(now::get);
    }
}
