package io.handrail.edge.rules;

import io.handrail.edge.http.Cors;
import java.util.ArrayList;
import java.util.List;

/** Lets pages of other origins read the response, as {@link Cors#applyTo} does. */
final class AllowOrigins extends Action {

    private final Cors cors;

    AllowOrigins(Cors cors) {
        this.cors = cors;
    }

    @Override
    void apply(Exchange exchange) {
        exchange.responseHeaders = cors.applyTo(exchange.current(), exchange.responseHeaders);
    }

    @Override
    String js(Js js) {
        List<String> arguments = new ArrayList<>();
        arguments.add(js.local(Js.HEADERS));
        arguments.add(js.local(Js.RESPONSE_HEADERS));
        arguments.add(Literal.list(cors.origins()));
        if (cors.allowsCredentials() || !cors.exposedHeaders().isEmpty()) {
            arguments.add(cors.allowsCredentials() ? "1" : "0");
        }
        if (!cors.exposedHeaders().isEmpty()) {
            arguments.add(Literal.of(cors.exposedHeaders()));
        }
        return js.call(Helper.CORS, arguments.toArray(new String[0])) + ';';
    }

    @Override
    void check(Scope scope) {
        scope.response();
    }
}
