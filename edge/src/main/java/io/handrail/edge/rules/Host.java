package io.handrail.edge.rules;

import io.handrail.edge.text.Ascii;
import org.jspecify.annotations.Nullable;

/** The {@code Host} header in lower case. */
final class Host extends Value {

    @Override
    @Nullable
    String get(Exchange exchange) {
        String host = joined(exchange.headers, "host");
        return host == null ? null : Ascii.lower(host);
    }

    @Override
    String js(Js js) {
        return js.call(Helper.LOWER, js.call(Helper.HEADER, js.local(Js.HEADERS), "'host'"));
    }

    @Override
    public String toString() {
        return "the host";
    }
}
