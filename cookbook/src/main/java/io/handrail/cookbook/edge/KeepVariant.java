package io.handrail.cookbook.edge;

import io.handrail.edge.ViewerResponse;
import io.handrail.edge.ViewerResponseEvent;
import io.handrail.edge.ViewerResponseHandler;

/** Keeps a viewer of {@link ButtonTest} in the variant that was shown first, also when the address changes. */
public final class KeepVariant extends ViewerResponseHandler {

    @Override
    public ViewerResponse handle(ViewerResponseEvent event) {
        if (ButtonTest.EXPERIMENT.isKept(event.request())) {
            return event.response();
        }
        return event.response()
                .plusHeader(
                        "Set-Cookie",
                        ButtonTest.EXPERIMENT.cookie(event.request()).toString());
    }
}
