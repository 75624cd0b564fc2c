package io.handrail.edge.validate;

import io.handrail.edge.EdgeRequest;
import io.handrail.edge.EdgeResponse;
import io.handrail.edge.ViewerResponse;
import io.handrail.edge.text.Syntax;

/**
 * {@link EdgeValidator#guarded} by what is answered, without the headers, for which there is {@link HeaderGuard}: the
 * compiler of JavaScript puts what is reachable into every function, and a small function should stay small. Each stops at
 * the first thing that is wrong with an {@link InvalidEdgeResultException}.
 */
public final class Guard {

    private Guard() {}

    /** A request that goes on. */
    public static void check(EdgeRequest request, EdgeRequest before) {
        String uri = request.uri();
        if (!uri.equals(before.uri()) && !(uri.startsWith("/") && Syntax.isUrlPart(uri, "#?"))) {
            throw wrong("URI", "request.uri");
        }
        String query = request.querystring();
        if (!query.equals(before.querystring()) && !Syntax.isUrlPart(query, "#")) {
            throw wrong("QUERYSTRING", "request.querystring");
        }
    }

    /** A response that a function made, or the origin's. */
    public static void check(EdgeResponse response) {
        status(response.status() >= 200 && response.status() <= 599, response.statusDescription());
    }

    /** The answer to a viewer. */
    public static void check(ViewerResponse response, ViewerResponse before) {
        status(response.status() == before.status(), response.statusDescription());
    }

    private static void status(boolean status, String description) {
        if (!status) {
            throw wrong("STATUS", "response.status");
        }
        if (!Syntax.isFieldValue(description)) {
            throw wrong("STATUS_DESCRIPTION", "response.statusDescription");
        }
    }

    static InvalidEdgeResultException wrong(String rule, String place) {
        return InvalidEdgeResultException.of(
                rule, place, "is malformed or not allowed; EdgeValidator.valid says more in a test");
    }
}
