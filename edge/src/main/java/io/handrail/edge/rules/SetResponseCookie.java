package io.handrail.edge.rules;

import io.handrail.edge.EdgeHeaders;
import io.handrail.edge.http.SetCookie;

/** Sets a cookie with the response. */
final class SetResponseCookie extends Action {

    private final SetCookie cookie;

    SetResponseCookie(SetCookie cookie) {
        this.cookie = cookie;
    }

    @Override
    void apply(Exchange exchange) {
        exchange.responseHeaders = with(exchange.responseHeaders, cookie);
    }

    /** The other cookies stay. */
    static EdgeHeaders with(EdgeHeaders before, SetCookie cookie) {
        EdgeHeaders headers = before.without("set-cookie");
        for (EdgeHeaders.Header line : before.lines("set-cookie")) {
            if (!CookieLine.name(line.value()).equals(cookie.name())) {
                headers = headers.plus(line.key(), line.value());
            }
        }
        return headers.plus("Set-Cookie", cookie.toString());
    }

    @Override
    String js(Js js) {
        return assignment(js, cookie.name(), CookieLine.js(cookie.toString()));
    }

    static String assignment(Js js, String name, String value) {
        return js.local(Js.RESPONSE) + ".cookies[" + Literal.of(name) + "]=" + value + ';';
    }

    @Override
    void check(Scope scope) {
        scope.response();
        CookieLine.check(cookie.name(), scope);
    }
}
