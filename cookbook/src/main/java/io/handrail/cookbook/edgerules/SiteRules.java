package io.handrail.cookbook.edgerules;

import static io.handrail.edge.rules.Actions.appendIndex;
import static io.handrail.edge.rules.Actions.keepQuery;
import static io.handrail.edge.rules.Actions.normalizeQuery;
import static io.handrail.edge.rules.Actions.redirect;
import static io.handrail.edge.rules.Actions.replaceSuffix;
import static io.handrail.edge.rules.Actions.rewrite;
import static io.handrail.edge.rules.Conditions.accepts;
import static io.handrail.edge.rules.Conditions.always;
import static io.handrail.edge.rules.Conditions.extension;
import static io.handrail.edge.rules.Conditions.host;
import static io.handrail.edge.rules.Conditions.keyValue;
import static io.handrail.edge.rules.Conditions.path;
import static io.handrail.edge.rules.Rule.when;

import io.handrail.edge.rules.EdgeRules;
import java.util.function.Supplier;

/** What a whole site needs before its cache: one host, moved pages out of a table, pretty paths, WebP, a tidy query. */
public final class SiteRules implements Supplier<EdgeRules> {

    @Override
    public EdgeRules get() {
        return EdgeRules.viewerRequest(
                when(host("www.example.com").not())
                        .then(redirect(301, "https://www.example.com{uri}").keepingQuery()),
                when(keyValue("{uri}", "target")).then(redirect(301, "{target}")),
                when(path("/blog/{year}/{slug}")).then(rewrite("/articles/{slug}.html")),
                when(extension("png").and(accepts("image/webp"))).then(replaceSuffix(".png", ".webp")),
                when(always()).then(appendIndex("index.html"), keepQuery("page", "q"), normalizeQuery()));
    }
}
