package io.handrail.edge.rules;

/** The last part of the path has no dot. */
final class NoExtension extends Condition {

    @Override
    boolean test(Exchange exchange) {
        return isTrueOf(exchange.uri);
    }

    static boolean isTrueOf(String uri) {
        return uri.indexOf('.', uri.lastIndexOf('/') + 1) < 0;
    }

    /** A dot behind the last slash, if there is a dot at all. */
    @Override
    String js(Js js) {
        return expression(js);
    }

    static String expression(Js js) {
        return js.local(Js.URI) + ".lastIndexOf('.')<=u.lastIndexOf('/')";
    }

    @Override
    void check(Scope scope, boolean definite) {}
}
