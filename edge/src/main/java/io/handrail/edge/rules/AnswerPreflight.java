package io.handrail.edge.rules;

import io.handrail.edge.EdgeResponse;
import io.handrail.edge.http.Cors;

/** Answers a preflight request, as {@link Cors#preflight} does; any other request goes on. */
final class AnswerPreflight extends Action {

    private final Cors cors;

    AnswerPreflight(Cors cors) {
        this.cors = cors;
    }

    @Override
    void apply(Exchange exchange) {
        EdgeResponse answer = cors.preflight(exchange.current());
        if (answer != null) {
            exchange.answer = answer;
        }
    }

    @Override
    String js(Js js) {
        String answer = js.variable();
        String call = js.call(
                Helper.PREFLIGHT,
                js.local(Js.REQUEST),
                Literal.list(cors.origins()),
                cors.allowsCredentials() ? "1" : "0",
                Literal.of(cors.methods()),
                Literal.of(cors.headers()),
                Literal.of(cors.maxAge() == 0 ? "" : Long.toString(cors.maxAge())));
        return "if(" + answer + '=' + call + ")return " + answer + ';';
    }

    @Override
    void check(Scope scope) {
        scope.request();
    }
}
