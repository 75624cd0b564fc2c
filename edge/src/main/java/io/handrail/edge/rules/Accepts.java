package io.handrail.edge.rules;

import io.handrail.edge.http.Accept;
import io.handrail.edge.rules.internal.OnTheJvm;
import io.handrail.edge.text.Ascii;

/** {@code Accept} names a media type. */
final class Accepts extends Condition {

    private static final Value ACCEPT = Conditions.header("accept");

    private final String mediaType;

    Accepts(String mediaType) {
        this.mediaType = Ascii.lower(mediaType);
        OnTheJvm.require(
                mediaType.indexOf('/') > 0 && mediaType.indexOf(';') < 0 && mediaType.indexOf(',') < 0,
                "A media type is like image/webp, without parameters");
    }

    @Override
    boolean test(Exchange exchange) {
        String accept = ACCEPT.get(exchange);
        return accept != null && Accept.parse(accept).bestNamed(mediaType) != null;
    }

    @Override
    String js(Js js) {
        return js.call(Helper.ACCEPTS, ACCEPT.js(js), Literal.of(mediaType));
    }

    @Override
    void check(Scope scope, boolean definite) {}
}
