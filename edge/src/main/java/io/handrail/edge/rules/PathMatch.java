package io.handrail.edge.rules;

/** The path fits a template, whose variables the rule then has. */
final class PathMatch extends Condition {

    private final String template;
    private final PathTemplate parsed;

    PathMatch(String template) {
        this.template = template;
        this.parsed = new PathTemplate(template);
    }

    @Override
    boolean test(Exchange exchange) {
        if (parsed.names().isEmpty()) {
            return exchange.uri.equals(template);
        }
        return parsed.matches(exchange.uri, exchange.variables);
    }

    @Override
    String js(Js js) {
        String uri = js.local(Js.URI);
        if (parsed.names().isEmpty()) {
            return uri + "===" + Literal.of(template);
        }
        boolean used = false;
        for (String name : parsed.names()) {
            used |= js.isUsed(name);
        }
        if (!used) {
            return parsed.regex() + ".test(" + uri + ')';
        }
        String match = js.variable();
        for (int i = 0; i < parsed.names().size(); i++) {
            js.bind(parsed.names().get(i), match + '[' + (i + 1) + ']');
        }
        return '(' + match + '=' + parsed.regex() + ".exec(" + uri + "))";
    }

    @Override
    void check(Scope scope, boolean definite) {
        for (String name : parsed.names()) {
            scope.define(name, false, definite);
        }
    }
}
