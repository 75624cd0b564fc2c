package io.handrail.edge.rules;

/** The viewer's address. */
final class ClientIp extends Value {

    @Override
    String get(Exchange exchange) {
        return exchange.clientIp;
    }

    @Override
    String js(Js js) {
        return "e.viewer.ip";
    }

    @Override
    boolean isAlwaysThere() {
        return true;
    }

    @Override
    public String toString() {
        return "the client's address";
    }
}
