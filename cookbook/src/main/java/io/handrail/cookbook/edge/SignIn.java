package io.handrail.cookbook.edge;

import io.handrail.edge.QueryString;
import io.handrail.edge.ViewerRequest;
import io.handrail.edge.ViewerRequestHandler;
import io.handrail.edge.ViewerRequestResult;
import io.handrail.edge.http.CacheControl;
import io.handrail.edge.http.Redirects;

/** Sends who has no session to the page to sign in, and with the way back to this site only. */
public final class SignIn extends ViewerRequestHandler {

    @Override
    public ViewerRequestResult handle(ViewerRequest request) {
        if (request.cookies().contains("session-id") || request.uri().equals("/signin")) {
            return request;
        }
        String back = request.querystring().isEmpty() ? request.uri() : request.uri() + "?" + request.querystring();
        QueryString query = QueryString.empty().with("redirect_url", Redirects.localOr(back, "/"));
        return Redirects.found("/signin?" + query).withHeader("Cache-Control", CacheControl.noStore());
    }
}
