package io.handrail.edge.rules;

import io.handrail.edge.EventType;
import io.handrail.edge.ViewerRequest;
import io.handrail.edge.ViewerRequestHandler;
import io.handrail.edge.ViewerRequestResult;

/** Rules as the viewer-request handler of Lambda@Edge. Extend it with a constructor that passes the rules, or wrap them. */
public class ViewerRequestRules extends ViewerRequestHandler {

    private final EdgeRules rules;

    /**
     * Runs these rules.
     *
     * @throws IllegalArgumentException if they are of another event, or one of them cannot work in Lambda@Edge
     */
    public ViewerRequestRules(EdgeRules rules) {
        this.rules = rules.inLambda(EventType.VIEWER_REQUEST);
    }

    @Override
    public ViewerRequestResult handle(ViewerRequest event) {
        return rules.evaluate(event).result();
    }
}
