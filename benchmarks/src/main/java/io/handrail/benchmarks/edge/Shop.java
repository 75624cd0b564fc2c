package io.handrail.benchmarks.edge;

import io.handrail.edge.EdgeResponse;
import io.handrail.edge.ViewerRequest;
import io.handrail.edge.ViewerRequestHandler;
import io.handrail.edge.ViewerRequestResult;
import io.handrail.edge.http.Accept;
import io.handrail.edge.http.Redirects;
import io.handrail.edge.js.EdgeFunction;
import java.util.Map;

/** What {@code by-hand.mjs} does, in Java. */
@EdgeFunction
public final class Shop extends ViewerRequestHandler {

    private static final Map<String, String> MOVED = Map.of("/old", "/new", "/cart.php", "/cart");

    @Override
    public ViewerRequestResult handle(ViewerRequest request) {
        String moved = MOVED.get(request.uri());
        if (moved != null) {
            return Redirects.permanent(moved);
        }
        String session = request.cookies().get("session");
        if (request.uri().startsWith("/admin/") && session == null) {
            return EdgeResponse.of(403, "text/plain; charset=utf-8", "Sign in first");
        }
        ViewerRequest tidy = request.withQuery(request.query().without("utm_source", "utm_medium"));
        if (request.uri().endsWith(".jpg") && Accept.of(request.headers()).bestNamed("image/webp") != null) {
            tidy = tidy.withUri(request.uri() + ".webp");
        }
        return tidy.withHeader("X-Signed-In", session == null ? "no" : "yes").withoutHeader("X-Debug");
    }
}
