package io.handrail.edge.rules;

/** Asks for another path. */
final class Rewrite extends Action {

    private final Template path;

    Rewrite(String path) {
        this.path = Template.url(path);
    }

    @Override
    void apply(Exchange exchange) {
        exchange.uri = path.fill(exchange);
    }

    @Override
    String js(Js js) {
        return assignment(js, path.js(js));
    }

    static String assignment(Js js, String path) {
        return js.local(Js.REQUEST) + ".uri=" + js.local(Js.URI) + '=' + path + ';';
    }

    @Override
    void check(Scope scope) {
        scope.request();
        path.checkPath(scope);
    }
}
