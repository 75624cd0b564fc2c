package io.handrail.edge;

import org.jspecify.annotations.Nullable;

/** Nothing. */
final class NoHeaders implements HeaderSource {

    @Override
    public String[] names() {
        return new String[0];
    }

    @Override
    public EdgeHeaders.Header[] lines(String name) {
        return new EdgeHeaders.Header[0];
    }

    @Override
    public @Nullable String first(String name) {
        return null;
    }
}
