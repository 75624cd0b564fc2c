package io.handrail.edge.rules;

import io.handrail.edge.http.Cors;
import java.util.List;

/** Lets pages of other origins read the response. */
final class AllowOrigins extends Action {

    private final Cors cors;
    private final List<String> origins;

    AllowOrigins(String... origins) {
        this.cors = Cors.of(origins);
        this.origins = List.of(origins);
    }

    @Override
    void apply(Exchange exchange) {
        exchange.responseHeaders =
                cors.applyTo(exchange.request.withHeaders(exchange.headers), exchange.responseHeaders);
    }

    @Override
    String js(Js js) {
        return js.call(Helper.CORS, js.local(Js.HEADERS), js.local(Js.RESPONSE_HEADERS), Literal.list(origins)) + ';';
    }

    @Override
    void check(Scope scope) {
        scope.response();
    }
}
