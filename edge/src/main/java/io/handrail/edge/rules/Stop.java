package io.handrail.edge.rules;

/** Ends the evaluation. */
final class Stop extends Action {

    @Override
    void apply(Exchange exchange) {
        exchange.stopped = true;
    }

    @Override
    String js(Js js) {
        return "return " + js.result() + ';';
    }

    @Override
    void check(Scope scope) {}
}
