package io.handrail.edge.rules;

import org.jspecify.annotations.Nullable;

/** A cookie of the request; of those of one name the first. */
final class CookieValue extends Value {

    private final String name;

    CookieValue(String name) {
        this.name = name;
    }

    @Override
    @Nullable
    String get(Exchange exchange) {
        return exchange.cookies().get(name);
    }

    @Override
    String js(Js js) {
        return js.call(Helper.OWN, js.local(Js.REQUEST) + ".cookies", Literal.of(name)) + ".value";
    }

    @Override
    boolean isEncodedInUrls() {
        return true;
    }

    @Override
    public String toString() {
        return "the cookie " + name;
    }
}
