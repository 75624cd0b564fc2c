package io.handrail.edge.js.handlers;

import static io.handrail.edge.rules.Actions.redirect;
import static io.handrail.edge.rules.Conditions.path;
import static io.handrail.edge.rules.Rule.when;

import io.handrail.edge.js.EdgeFunction;
import io.handrail.edge.rules.EdgeRules;
import io.handrail.edge.rules.ViewerRequestRules;

/** Mistakes, which the JVM refuses when the rules are put together. */
@EdgeFunction
public final class OpenRedirect extends ViewerRequestRules {

    public OpenRedirect() {
        super(EdgeRules.viewerRequest(
                when(path("/site/{site}")).then(redirect(302, "https://{site}/")),
                when(path("/target/{target}")).then(redirect(302, "{target}")),
                when(path("/double")).then(redirect(302, "//evil.example")),
                when(path("/good/{page}")).then(redirect(302, "/pages/{page}"))));
    }
}
