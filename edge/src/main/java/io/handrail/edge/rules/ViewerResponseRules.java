package io.handrail.edge.rules;

import io.handrail.edge.EventType;
import io.handrail.edge.ViewerResponse;
import io.handrail.edge.ViewerResponseEvent;
import io.handrail.edge.ViewerResponseHandler;

/** Rules as the viewer-response handler of Lambda@Edge. Extend it with a constructor that passes the rules, or wrap them. */
public class ViewerResponseRules extends ViewerResponseHandler {

    private final EdgeRules rules;

    /**
     * Runs these rules.
     *
     * @throws IllegalArgumentException if they are of another event, or one of them cannot work in Lambda@Edge
     */
    public ViewerResponseRules(EdgeRules rules) {
        this.rules = rules.inLambda(EventType.VIEWER_RESPONSE);
    }

    @Override
    public ViewerResponse handle(ViewerResponseEvent event) {
        return rules.evaluate(event).result();
    }
}
