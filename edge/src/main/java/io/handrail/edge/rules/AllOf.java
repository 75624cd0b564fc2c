package io.handrail.edge.rules;

final class AllOf extends Condition {

    private final Condition left;
    private final Condition right;

    AllOf(Condition left, Condition right) {
        this.left = left;
        this.right = right;
    }

    @Override
    boolean test(Exchange exchange) {
        return left.test(exchange) && right.test(exchange);
    }

    @Override
    String js(Js js) {
        return left.js(js) + "&&" + right.js(js);
    }

    /** One after the other, so that a lookup of the second can wait until the first is known to be true. */
    @Override
    void terms(Js.Terms terms) {
        left.terms(terms);
        right.terms(terms);
    }

    @Override
    void check(Scope scope, boolean definite) {
        left.check(scope, definite);
        right.check(scope, definite);
    }
}
