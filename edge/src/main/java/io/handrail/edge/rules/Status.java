package io.handrail.edge.rules;

/** The response's status, as text. */
final class Status extends Value {

    @Override
    String get(Exchange exchange) {
        return Integer.toString(exchange.status);
    }

    @Override
    String js(Js js) {
        return "''+" + js.local(Js.RESPONSE) + ".statusCode";
    }

    @Override
    void check(Scope scope) {
        scope.response();
    }

    @Override
    public String toString() {
        return "the status";
    }
}
