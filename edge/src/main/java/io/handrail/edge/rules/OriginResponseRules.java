package io.handrail.edge.rules;

import io.handrail.edge.EdgeResponse;
import io.handrail.edge.EventType;
import io.handrail.edge.OriginResponseEvent;
import io.handrail.edge.OriginResponseHandler;

/** Rules as the origin-response handler of Lambda@Edge. Extend it with a constructor that passes the rules, or wrap them. */
public class OriginResponseRules extends OriginResponseHandler {

    private final EdgeRules rules;

    /**
     * Runs these rules.
     *
     * @throws IllegalArgumentException if they are of another event, or one of them cannot work in Lambda@Edge
     */
    public OriginResponseRules(EdgeRules rules) {
        this.rules = rules.inLambda(EventType.ORIGIN_RESPONSE);
    }

    @Override
    public EdgeResponse handle(OriginResponseEvent event) {
        return rules.evaluate(event).result();
    }
}
