package io.handrail.edge.rules;

final class Not extends Condition {

    private final Condition condition;

    Not(Condition condition) {
        this.condition = condition;
    }

    @Override
    boolean test(Exchange exchange) {
        return !condition.test(exchange);
    }

    @Override
    String js(Js js) {
        return "!(" + condition.js(js) + ')';
    }

    @Override
    void check(Scope scope, boolean definite) {
        condition.check(scope, false);
    }
}
