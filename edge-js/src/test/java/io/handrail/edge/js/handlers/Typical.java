package io.handrail.edge.js.handlers;

import io.handrail.edge.EdgeResponse;
import io.handrail.edge.ViewerRequest;
import io.handrail.edge.ViewerRequestHandler;
import io.handrail.edge.ViewerRequestResult;
import io.handrail.edge.experiment.Experiment;
import io.handrail.edge.http.Accept;
import io.handrail.edge.http.Redirects;
import io.handrail.edge.js.EdgeFunction;
import java.util.Map;

/** What a site does with its viewers' requests. */
@EdgeFunction
public final class Typical extends ViewerRequestHandler {

    private static final Map<String, String> MOVED = Map.of("/old", "/new", "/cart.php", "/cart");
    private final Experiment experiment =
            Experiment.named("button").with("red", 1).with("blue", 1);

    @Override
    public ViewerRequestResult handle(ViewerRequest request) {
        String moved = MOVED.get(request.uri());
        if (moved != null) {
            return Redirects.permanent(moved);
        }
        if (request.uri().startsWith("/admin/") && request.cookies().get("session") == null) {
            return EdgeResponse.of(403, "text/plain; charset=utf-8", "Sign in first");
        }
        ViewerRequest tidy = request.withQuery(request.query().without("utm_source", "utm_medium"));
        if (request.uri().endsWith(".jpg")
                && "image/webp".equals(Accept.of(request.headers()).best("image/webp"))) {
            tidy = tidy.withUri(request.uri() + ".webp");
        }
        return tidy.withHeader("X-Variant", experiment.variant(request)).withoutHeader("X-Debug");
    }
}
