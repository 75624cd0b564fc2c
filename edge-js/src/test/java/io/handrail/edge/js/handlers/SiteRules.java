package io.handrail.edge.js.handlers;

import static io.handrail.edge.rules.Actions.appendIndex;
import static io.handrail.edge.rules.Actions.redirect;
import static io.handrail.edge.rules.Actions.removeRequestHeader;
import static io.handrail.edge.rules.Actions.replaceSuffix;
import static io.handrail.edge.rules.Actions.respond;
import static io.handrail.edge.rules.Actions.rewrite;
import static io.handrail.edge.rules.Actions.setRequestHeader;
import static io.handrail.edge.rules.Conditions.always;
import static io.handrail.edge.rules.Conditions.cookie;
import static io.handrail.edge.rules.Conditions.header;
import static io.handrail.edge.rules.Conditions.host;
import static io.handrail.edge.rules.Conditions.path;
import static io.handrail.edge.rules.Conditions.pathPrefix;
import static io.handrail.edge.rules.Conditions.pathSuffix;
import static io.handrail.edge.rules.Rule.when;

import io.handrail.edge.js.EdgeFunction;
import io.handrail.edge.rules.EdgeRules;
import io.handrail.edge.rules.ViewerRequestRules;

/** Seven typical rules: a moved page, pretty paths, a closed part, WebP, one host, directories, a header of a test. */
@EdgeFunction
public final class SiteRules extends ViewerRequestRules {

    public SiteRules() {
        super(EdgeRules.viewerRequest(
                when(path("/old")).then(redirect(301, "/new")),
                when(path("/blog/{year}/{slug}"))
                        .then(rewrite("/articles/{slug}.html"), setRequestHeader("X-Year", "{year}")),
                when(pathPrefix("/admin/").and(cookie("staff").present().not())).then(respond(403, "For staff only")),
                when(pathSuffix(".png").and(header("accept").contains("image/webp")))
                        .then(replaceSuffix(".png", ".webp")),
                when(host("example.com"))
                        .then(redirect(302, "https://www.example.com{uri}").keepingQuery()),
                when(always()).then(appendIndex("index.html")),
                when(cookie("beta").is("on").not()).then(removeRequestHeader("X-Beta"))));
    }
}
