package io.handrail.edge.rules;

import io.handrail.edge.experiment.Experiment;

/** Keeps the variant of an experiment in a cookie. */
final class KeepVariant extends Action {

    private final Experiment experiment;

    KeepVariant(Experiment experiment) {
        this.experiment = InVariant.checked(experiment);
    }

    @Override
    void apply(Exchange exchange) {
        if (!experiment.isKept(exchange.current())) {
            exchange.responseHeaders =
                    SetResponseCookie.with(exchange.responseHeaders, experiment.cookie(exchange.current()));
        }
    }

    @Override
    String js(Js js) {
        String line = experiment.cookieOf(experiment.variants().get(0)).toString();
        String cookie = "{value:" + InVariant.js(experiment, js) + ",attributes:"
                + Literal.of(CookieLine.attributes(line)) + '}';
        String kept = js.call(Helper.OWN, js.local(Js.REQUEST) + ".cookies", Literal.of(experiment.name())) + ".value";
        return "if(" + Literal.list(experiment.variants()) + ".indexOf(" + kept + ")<0)"
                + SetResponseCookie.assignment(js, experiment.name(), cookie);
    }

    @Override
    void check(Scope scope) {
        scope.response();
        CookieLine.check(experiment.name(), scope);
    }
}
