package io.handrail.edge.rules;

import io.handrail.edge.experiment.Experiment;
import io.handrail.edge.rules.internal.OnTheJvm;

/** The viewer is in a variant. */
final class InVariant extends Condition {

    private final Experiment experiment;
    private final String variant;

    InVariant(Experiment experiment, String variant) {
        this.experiment = experiment;
        this.variant = variant;
        OnTheJvm.run(() -> OnTheJvm.require(
                experiment.variants().contains(variant),
                "The experiment " + experiment.name() + " has no variant " + variant));
        checked(experiment);
    }

    /** Which has a variant for everybody. */
    static Experiment checked(Experiment experiment) {
        OnTheJvm.run(() -> OnTheJvm.require(
                experiment.bounds().get(experiment.bounds().size() - 1) > 0,
                "The experiment " + experiment.name() + " has no variant with a weight"));
        return experiment;
    }

    @Override
    boolean test(Exchange exchange) {
        return experiment.variant(exchange.current()).equals(variant);
    }

    @Override
    String js(Js js) {
        return js(experiment, js) + "===" + Literal.of(variant);
    }

    static String js(Experiment experiment, Js js) {
        StringBuilder bounds = new StringBuilder("[");
        for (int bound : experiment.bounds()) {
            bounds.append(bounds.length() == 1 ? "" : ",").append(bound);
        }
        return js.call(
                Helper.VARIANT,
                "e",
                Literal.of(experiment.name()),
                Literal.list(experiment.variants()),
                bounds.append(']').toString());
    }

    @Override
    void check(Scope scope, boolean definite) {}
}
