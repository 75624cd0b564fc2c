package io.handrail.edge.js.handlers;

import io.handrail.edge.ViewerRequest;
import io.handrail.edge.ViewerRequestHandler;
import io.handrail.edge.ViewerRequestResult;
import io.handrail.edge.js.EdgeFunction;
import io.handrail.edge.rules.RandomRules;
import io.handrail.edge.rules.ViewerRequestRules;

/** Answers requests of viewers by random rules, those that the request's name is the seed of. */
@EdgeFunction
public final class RulesRequest extends ViewerRequestHandler {

    @Override
    public ViewerRequestResult handle(ViewerRequest event) {
        long seed = Long.parseLong(event.config().requestId());
        return new ViewerRequestRules(RandomRules.inLambda(seed, eventType())).handle(event);
    }
}
