package io.handrail.edge.rules;

/** The request's method. */
final class Method extends Value {

    @Override
    String get(Exchange exchange) {
        return exchange.method;
    }

    @Override
    String js(Js js) {
        return js.local(Js.REQUEST) + ".method";
    }

    @Override
    boolean isAlwaysThere() {
        return true;
    }

    @Override
    public String toString() {
        return "the method";
    }
}
