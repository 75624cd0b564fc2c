package io.handrail.edge.rules;

import io.handrail.edge.EdgeResponse;

/** Changes the status of the response. */
final class SetStatus extends Action {

    private final int status;

    SetStatus(int status) {
        this.status = status;
    }

    @Override
    void apply(Exchange exchange) {
        exchange.status = status;
        exchange.statusDescription = EdgeResponse.of(status).statusDescription();
    }

    @Override
    String js(Js js) {
        String description = Literal.of(EdgeResponse.of(status).statusDescription());
        return js.local(Js.RESPONSE) + ".statusCode=" + status + ";p.statusDescription=" + description + ';';
    }

    @Override
    boolean isOneStatement() {
        return false;
    }

    @Override
    void check(Scope scope) {
        scope.setsStatus(status);
    }
}
