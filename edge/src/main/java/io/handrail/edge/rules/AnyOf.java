package io.handrail.edge.rules;

final class AnyOf extends Condition {

    private final Condition left;
    private final Condition right;

    AnyOf(Condition left, Condition right) {
        this.left = left;
        this.right = right;
    }

    @Override
    boolean test(Exchange exchange) {
        return left.test(exchange) || right.test(exchange);
    }

    @Override
    String js(Js js) {
        return '(' + left.js(js) + "||" + right.js(js) + ')';
    }

    @Override
    void check(Scope scope, boolean definite) {
        left.check(scope, false);
        right.check(scope, false);
    }
}
