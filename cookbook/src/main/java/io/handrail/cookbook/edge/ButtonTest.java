package io.handrail.cookbook.edge;

import io.handrail.edge.ViewerRequest;
import io.handrail.edge.ViewerRequestHandler;
import io.handrail.edge.ViewerRequestResult;
import io.handrail.edge.experiment.Experiment;

/** A/B test without redirects: the same page from two folders, three viewers of four see the old button. */
public final class ButtonTest extends ViewerRequestHandler {

    static final Experiment EXPERIMENT =
            Experiment.named("button").with("control", 75).with("treatment", 25);

    @Override
    public ViewerRequestResult handle(ViewerRequest request) {
        if (!request.uri().equals("/button.html")) {
            return request;
        }
        return request.withUri("/" + EXPERIMENT.variant(request) + request.uri());
    }
}
