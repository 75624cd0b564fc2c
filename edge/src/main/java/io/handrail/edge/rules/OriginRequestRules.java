package io.handrail.edge.rules;

import io.handrail.edge.EventType;
import io.handrail.edge.OriginRequest;
import io.handrail.edge.OriginRequestHandler;
import io.handrail.edge.OriginRequestResult;

/** Rules as the origin-request handler of Lambda@Edge. Extend it with a constructor that passes the rules, or wrap them. */
public class OriginRequestRules extends OriginRequestHandler {

    private final EdgeRules rules;

    /**
     * Runs these rules.
     *
     * @throws IllegalArgumentException if they are of another event, or one of them cannot work in Lambda@Edge
     */
    public OriginRequestRules(EdgeRules rules) {
        this.rules = rules.inLambda(EventType.ORIGIN_REQUEST);
    }

    @Override
    public OriginRequestResult handle(OriginRequest event) {
        return rules.evaluate(event).result();
    }
}
