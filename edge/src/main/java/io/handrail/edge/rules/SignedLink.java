package io.handrail.edge.rules;

import io.handrail.edge.auth.SignedLinks;

/** The request is a link that was signed and has not expired. */
final class SignedLink extends Condition {

    private final Secret secret;

    SignedLink(Secret secret) {
        this.secret = secret;
    }

    @Override
    boolean test(Exchange exchange) {
        byte[] key = secret.bytes(exchange);
        return key != null
                && new SignedLinks(key)
                                .check(
                                        exchange.request.withUri(exchange.uri).withQuerystring(exchange.query),
                                        exchange.seconds)
                        == SignedLinks.Check.VALID;
    }

    @Override
    String js(Js js) {
        return js.call(Helper.LINK, js.local(Js.URI), js.local(Js.QUERY), secret.js(js));
    }

    @Override
    void check(Scope scope, boolean definite) {
        secret.check(scope);
    }
}
