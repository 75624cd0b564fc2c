package io.handrail.edge.rules;

import org.jspecify.annotations.Nullable;

/** A header of the request. */
final class HeaderValue extends Value {

    private final String name;

    /**
     * A header.
     *
     * @param name in lower case
     */
    HeaderValue(String name) {
        this.name = name;
    }

    @Override
    @Nullable
    String get(Exchange exchange) {
        return joined(exchange.headers, name);
    }

    @Override
    String js(Js js) {
        return js.call(Helper.HEADER, js.local(Js.HEADERS), Literal.of(name));
    }

    @Override
    boolean isEncodedInUrls() {
        return true;
    }

    @Override
    void check(Scope scope) {
        scope.readsHeader(name);
    }

    @Override
    public String toString() {
        return "the header " + name;
    }
}
