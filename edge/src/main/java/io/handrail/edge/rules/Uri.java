package io.handrail.edge.rules;

/** The path. */
final class Uri extends Value {

    @Override
    String get(Exchange exchange) {
        return exchange.uri;
    }

    @Override
    String js(Js js) {
        return js.local(Js.URI);
    }

    @Override
    boolean isAlwaysThere() {
        return true;
    }

    @Override
    public String toString() {
        return "the path";
    }
}
