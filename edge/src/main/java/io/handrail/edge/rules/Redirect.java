package io.handrail.edge.rules;

import io.handrail.edge.EdgeResponse;
import io.handrail.edge.rules.internal.OnTheJvm;

/** Answers with a redirect. Made by {@link Actions#redirect}. */
public final class Redirect extends Action {

    private final int status;
    private final Template target;
    private final boolean keepsQuery;

    Redirect(int status, String target, boolean keepsQuery) {
        OnTheJvm.require(
                status == 301 || status == 302 || status == 303 || status == 307 || status == 308,
                "The status of a redirect is 301, 302, 303, 307 or 308");
        this.status = status;
        this.target = Template.url(target);
        this.keepsQuery = keepsQuery;
    }

    /** The same with the query string of the request behind the target's own, if there is one. */
    public Redirect keepingQuery() {
        OnTheJvm.require(!target.hasFragment(), "A query string cannot be put behind the fragment of a target");
        return new Redirect(status, target.toString(), true);
    }

    private String separator() {
        return target.hasQuery() ? "&" : "?";
    }

    @Override
    void apply(Exchange exchange) {
        if (target.leadsAnywhere(exchange.variables)) {
            throw new IllegalStateException(
                    "The target " + target + " of a redirect leads to where viewers choose; put the"
                            + " rules together in a test, which says more");
        }
        String location = target.fill(exchange);
        if (target.mayLeave()) {
            location = Template.local(location);
        }
        if (keepsQuery && !exchange.query.isEmpty()) {
            location += separator() + exchange.query;
        }
        exchange.answer = EdgeResponse.of(status).withHeader("Location", location);
    }

    @Override
    String js(Js js) {
        String location = target.js(js);
        if (target.mayLeave()) {
            location = js.call(Helper.LOCAL, location);
        }
        if (keepsQuery) {
            location += "+(" + js.local(Js.QUERY) + "?'" + separator() + "'+q:'')";
        }
        return "return{statusCode:" + status + ",headers:{location:{value:" + location + "}}};";
    }

    @Override
    void check(Scope scope) {
        scope.request();
        target.checkTarget(scope);
    }
}
