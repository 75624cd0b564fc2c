package io.handrail.edge.rules;

import static io.handrail.edge.rules.Actions.redirect;
import static io.handrail.edge.rules.Actions.rewrite;
import static io.handrail.edge.rules.Conditions.country;
import static io.handrail.edge.rules.Conditions.keyValue;
import static io.handrail.edge.rules.Conditions.path;
import static io.handrail.edge.rules.Rule.when;

import io.handrail.edge.EdgeResponse;
import io.handrail.edge.ViewerRequest;
import java.util.Map;

/** Examples of the Javadoc. */
final class RulesSnippets {

    private RulesSnippets() {}

    static EdgeRules rules() {
        // @start region="rules"
        EdgeRules rules = EdgeRules.viewerRequest(
                when(keyValue("{uri}", "target")).then(redirect(301, "{target}").keepingQuery()),
                when(path("/blog/{year}/{slug}").and(country("DE"))).then(redirect(302, "/de/blog/{year}/{slug}")),
                when(path("/blog/{year}/{slug}")).then(rewrite("/articles/{slug}.html")));
        // @end
        return rules;
    }

    static EdgeResponse tested(EdgeRules rules) {
        Map<String, String> table = Map.of("/old", "/new");
        return (EdgeResponse) rules.withKeyValues(table::get)
                .evaluate(ViewerRequest.of("GET", "/old?a=1"))
                .result();
    }
}
