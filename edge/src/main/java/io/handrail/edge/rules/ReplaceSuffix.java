package io.handrail.edge.rules;

import io.handrail.edge.rules.internal.OnTheJvm;

/** Asks for a path with another end. */
final class ReplaceSuffix extends Action {

    private final String suffix;
    private final String by;

    ReplaceSuffix(String suffix, String by) {
        OnTheJvm.require(
                !suffix.isEmpty() && suffix.indexOf('/') < 0, "The end that is replaced is like .png, without a slash");
        this.suffix = suffix;
        this.by = by;
    }

    @Override
    void apply(Exchange exchange) {
        if (exchange.uri.endsWith(suffix)) {
            exchange.uri = exchange.uri.substring(0, exchange.uri.length() - suffix.length()) + by;
        }
    }

    @Override
    String js(Js js) {
        String end = ".slice(-" + suffix.length() + ")===" + Literal.of(suffix);
        return "if(" + js.local(Js.URI) + end + ')'
                + Rewrite.assignment(js, "u.slice(0,-" + suffix.length() + ")+" + Literal.of(by));
    }

    @Override
    void check(Scope scope) {
        scope.request();
        Template.url('/' + suffix + by).checkPath(scope);
    }
}
