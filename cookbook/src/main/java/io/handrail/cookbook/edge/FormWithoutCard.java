package io.handrail.cookbook.edge;

import io.handrail.edge.EdgeBody;
import io.handrail.edge.EdgeResponse;
import io.handrail.edge.QueryString;
import io.handrail.edge.ViewerRequest;
import io.handrail.edge.ViewerRequestHandler;
import io.handrail.edge.ViewerRequestResult;

/** Changes an HTML form: what must not reach the origin is taken out. The trigger has to include the body. */
public final class FormWithoutCard extends ViewerRequestHandler {

    @Override
    public ViewerRequestResult handle(ViewerRequest request) {
        EdgeBody body = request.body();
        if (body == null || !request.uri().equals("/contact")) {
            return request;
        }
        if (body.inputTruncated()) {
            return EdgeResponse.of(413); // what follows was not seen, and would go on or be lost
        }
        QueryString form = QueryString.parse(body.text()).without("card-number", "card-code");
        return request.withBody(EdgeBody.replaceByText(form.toString()));
    }
}
