package io.handrail.edge.rules;

final class Always extends Condition {

    @Override
    boolean test(Exchange exchange) {
        return true;
    }

    @Override
    String js(Js js) {
        return "true";
    }

    /** Nothing to ask. */
    @Override
    void terms(Js.Terms terms) {}

    @Override
    void check(Scope scope, boolean definite) {}
}
