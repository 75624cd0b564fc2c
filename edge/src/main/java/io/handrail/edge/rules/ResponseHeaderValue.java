package io.handrail.edge.rules;

import org.jspecify.annotations.Nullable;

/** A header of the response. */
final class ResponseHeaderValue extends Value {

    private final String name;

    /**
     * A header.
     *
     * @param name in lower case
     */
    ResponseHeaderValue(String name) {
        this.name = name;
    }

    @Override
    @Nullable
    String get(Exchange exchange) {
        return joined(exchange.responseHeaders, name);
    }

    @Override
    String js(Js js) {
        return js.call(Helper.HEADER, js.local(Js.RESPONSE_HEADERS), Literal.of(name));
    }

    @Override
    void check(Scope scope) {
        scope.response();
    }

    @Override
    public String toString() {
        return "the response's header " + name;
    }
}
