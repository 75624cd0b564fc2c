package io.handrail.edge.rules;

import io.handrail.edge.rules.internal.OnTheJvm;

/** Asks for the document of a directory. */
final class AppendIndex extends Action {

    private final String document;

    AppendIndex(String document) {
        OnTheJvm.require(!document.isEmpty() && document.indexOf('/') < 0, "A directory's document is like index.html");
        this.document = document;
    }

    @Override
    void apply(Exchange exchange) {
        if (exchange.uri.endsWith("/")) {
            exchange.uri += document;
        } else if (NoExtension.isTrueOf(exchange.uri)) {
            exchange.uri += '/' + document;
        }
    }

    /** A path that ends with a slash has no dot behind it; so one test tells whether anything is added. */
    @Override
    String js(Js js) {
        return "if(" + NoExtension.expression(js) + ')'
                + Rewrite.assignment(js, "u+(u.slice(-1)==='/'?'':'/')+" + Literal.of(document));
    }

    @Override
    void check(Scope scope) {
        scope.request();
        Template.url('/' + document).checkPath(scope);
    }
}
