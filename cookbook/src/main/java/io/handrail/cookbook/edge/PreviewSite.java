package io.handrail.cookbook.edge;

import io.handrail.edge.EdgeResponse;
import io.handrail.edge.ViewerRequest;
import io.handrail.edge.ViewerRequestHandler;
import io.handrail.edge.ViewerRequestResult;
import io.handrail.edge.auth.BasicAuth;

/** A password for a site that is not open yet. */
public final class PreviewSite extends ViewerRequestHandler {

    private static final BasicAuth PREVIEW = BasicAuth.of("Preview").with("press", "of the recipe, not of a site");

    @Override
    public ViewerRequestResult handle(ViewerRequest request) {
        EdgeResponse refusal = PREVIEW.refusal(request);
        return refusal != null ? refusal : request.withoutHeader("Authorization");
    }
}
