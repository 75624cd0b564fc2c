package io.handrail.edge.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Changes the query string. */
final class ChangeQuery extends Action {

    enum Kind {
        KEEP,
        DROP,
        SET,
        NORMALIZE
    }

    private final Kind kind;
    private final List<String> names;
    private final @Nullable Template value;

    ChangeQuery(Kind kind, List<String> names, @Nullable Template value) {
        this.kind = kind;
        this.names = names;
        this.value = value;
    }

    @Override
    void apply(Exchange exchange) {
        String query = exchange.query;
        exchange.query = switch (kind) {
            case KEEP -> QueryText.filtered(query, names, true);
            case DROP -> QueryText.filtered(query, names, false);
            case SET -> QueryText.with(query, names.get(0), filled(exchange));
            case NORMALIZE -> QueryText.normalized(query);
        };
    }

    private String filled(Exchange exchange) {
        return value == null ? "" : value.fill(exchange);
    }

    @Override
    String js(Js js) {
        String query = js.local(Js.QUERY);
        String changed = switch (kind) {
            case KEEP -> filter(js, true);
            case DROP -> filter(js, false);
            case SET ->
                '[' + filter(js, false) + ',' + Literal.of(QueryText.with("", names.get(0), "")) + '+' + encoded(js)
                        + "].filter(function(p){return p}).join('&')";
            case NORMALIZE -> js.call(Helper.NORMALIZE, query);
        };
        return js.local(Js.REQUEST) + ".querystring=" + query + '=' + changed + ';';
    }

    private String filter(Js js, boolean keep) {
        return js.call(Helper.FILTER, Js.QUERY, Literal.list(names), Boolean.toString(keep));
    }

    private String encoded(Js js) {
        return value == null ? "''" : js.call(Helper.ENCODE, value.js(js));
    }

    @Override
    void check(Scope scope) {
        scope.request();
        if (value != null) {
            value.check(scope);
        }
    }
}
