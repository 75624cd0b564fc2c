package io.handrail.cookbook.edge;

import io.handrail.edge.EdgeBody;
import io.handrail.edge.EdgeResponse;
import io.handrail.edge.QueryString;
import io.handrail.edge.ViewerRequest;
import io.handrail.edge.ViewerRequestHandler;
import io.handrail.edge.ViewerRequestResult;

/** Reads an HTML form: robots fill in the field that people do not see. The trigger has to include the body. */
public final class NoSpam extends ViewerRequestHandler {

    @Override
    public ViewerRequestResult handle(ViewerRequest request) {
        EdgeBody body = request.body();
        if (body == null || !request.uri().equals("/contact")) {
            return request;
        }
        String trap = QueryString.parse(body.text()).first("website"); // a form is coded as a query string is
        return trap == null || trap.isEmpty() ? request : EdgeResponse.of(403);
    }
}
