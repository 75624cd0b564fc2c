package io.handrail.edge.js.handlers;

import io.handrail.edge.OriginRequest;
import io.handrail.edge.OriginRequestHandler;
import io.handrail.edge.OriginRequestResult;
import io.handrail.edge.js.EdgeFunction;
import io.handrail.edge.rules.OriginRequestRules;
import io.handrail.edge.rules.RandomRules;

/** Answers requests to the origin by random rules, those that the request's name is the seed of. */
@EdgeFunction
public final class RulesOrigin extends OriginRequestHandler {

    @Override
    public OriginRequestResult handle(OriginRequest event) {
        long seed = Long.parseLong(event.config().requestId());
        return new OriginRequestRules(RandomRules.inLambda(seed, eventType())).handle(event);
    }
}
