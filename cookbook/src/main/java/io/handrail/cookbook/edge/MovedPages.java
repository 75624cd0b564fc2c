package io.handrail.cookbook.edge;

import io.handrail.edge.ViewerRequest;
import io.handrail.edge.ViewerRequestHandler;
import io.handrail.edge.ViewerRequestResult;
import io.handrail.edge.http.Redirects;
import org.jspecify.annotations.Nullable;

/** Redirects of pages that have moved for good; the query string goes with them. */
public final class MovedPages extends ViewerRequestHandler {

    @Override
    public ViewerRequestResult handle(ViewerRequest request) {
        String to = newHome(request.uri());
        if (to == null) {
            return request;
        }
        return Redirects.permanent(request.querystring().isEmpty() ? to : to + "?" + request.querystring());
    }

    private static @Nullable String newHome(String uri) {
        return switch (uri) {
            case "/about.php" -> "/about/";
            case "/impressum.php" -> "/legal/";
            default -> uri.startsWith("/blog/") ? "https://blog.example.com" + uri.substring(5) : null;
        };
    }
}
