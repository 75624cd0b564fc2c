package io.handrail.cookbook.edge;

import io.handrail.edge.EdgeResponse;
import io.handrail.edge.OriginResponseEvent;
import io.handrail.edge.OriginResponseHandler;
import io.handrail.edge.ResponseBody;
import io.handrail.edge.http.CacheControl;
import io.handrail.edge.http.Redirects;

/** Another path, which another origin serves, for what the origin answers with an error. */
public final class PlanB extends OriginResponseHandler {

    @Override
    public EdgeResponse handle(OriginResponseEvent event) {
        if (event.response().status() < 400 || event.request().uri().startsWith("/plan-b/")) {
            return event.response();
        }
        String query = event.request().querystring();
        EdgeResponse redirect =
                Redirects.found("/plan-b" + event.request().uri() + (query.isEmpty() ? "" : "?" + query));
        return event.response()
                .withStatus(redirect.status())
                .withHeaders(event.response().headers().withAll(redirect.headers()))
                .withHeader("Cache-Control", CacheControl.noStore())
                .withBody(ResponseBody.text(""));
    }
}
