package io.handrail.edge.rules;

import io.handrail.edge.EdgeHeaders;
import io.handrail.edge.text.Ascii;
import org.jspecify.annotations.Nullable;

/** Sets or removes a header. */
final class ChangeHeader extends Action {

    private final boolean ofRequest;
    private final String key;
    private final @Nullable Template value;

    ChangeHeader(boolean ofRequest, String key, @Nullable Template value) {
        this.ofRequest = ofRequest;
        this.key = key;
        this.value = value;
    }

    @Override
    void apply(Exchange exchange) {
        if (ofRequest) {
            exchange.headers = changed(exchange.headers, exchange);
        } else {
            exchange.responseHeaders = changed(exchange.responseHeaders, exchange);
        }
    }

    private EdgeHeaders changed(EdgeHeaders headers, Exchange exchange) {
        return value == null ? headers.without(key) : headers.with(key, value.fill(exchange));
    }

    @Override
    String js(Js js) {
        String header = Literal.property(js.local(ofRequest ? Js.HEADERS : Js.RESPONSE_HEADERS), Ascii.lower(key));
        return value == null ? "delete " + header + ';' : header + "={value:" + value.js(js) + "};";
    }

    @Override
    void check(Scope scope) {
        if (ofRequest) {
            scope.request();
        } else {
            scope.response();
        }
        if (value != null) {
            value.check(scope);
        }
        scope.changesHeader(key, Ascii.lower(key), value == null ? "x" : value.literals());
    }
}
