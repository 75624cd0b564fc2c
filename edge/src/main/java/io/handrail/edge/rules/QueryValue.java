package io.handrail.edge.rules;

import org.jspecify.annotations.Nullable;

/** A query parameter, decoded; of those of one name the first. */
final class QueryValue extends Value {

    private final String name;

    QueryValue(String name) {
        this.name = name;
    }

    @Override
    @Nullable
    String get(Exchange exchange) {
        return QueryText.first(exchange.query, name);
    }

    @Override
    String js(Js js) {
        return js.call(Helper.QUERY, js.local(Js.QUERY), Literal.of(name));
    }

    @Override
    boolean isEncodedInUrls() {
        return true;
    }

    /** Decoded, it may have a line break. */
    @Override
    boolean isEncodedInHeaders() {
        return true;
    }

    @Override
    public String toString() {
        return "the query parameter " + name;
    }
}
