package io.handrail.edge.rules;

import io.handrail.edge.Cookies;
import org.jspecify.annotations.Nullable;

/** Sets or removes a cookie of the request. */
final class ChangeRequestCookie extends Action {

    private final String name;
    private final @Nullable Template value;

    ChangeRequestCookie(String name, @Nullable Template value) {
        this.name = name;
        this.value = value;
    }

    @Override
    void apply(Exchange exchange) {
        Cookies before = exchange.cookies();
        exchange.setCookies(value == null ? before.without(name) : before.with(name, value.fill(exchange)));
    }

    @Override
    String js(Js js) {
        String cookie = js.local(Js.REQUEST) + ".cookies[" + Literal.of(name) + ']';
        return value == null ? "delete " + cookie + ';' : cookie + "={value:" + value.js(js) + "};";
    }

    @Override
    void check(Scope scope) {
        scope.request();
        CookieLine.check(name, scope);
        if (value != null) {
            value.checkCookie(scope);
        }
    }
}
