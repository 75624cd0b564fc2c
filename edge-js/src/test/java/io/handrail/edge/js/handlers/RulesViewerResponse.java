package io.handrail.edge.js.handlers;

import io.handrail.edge.ViewerResponse;
import io.handrail.edge.ViewerResponseEvent;
import io.handrail.edge.ViewerResponseHandler;
import io.handrail.edge.js.EdgeFunction;
import io.handrail.edge.rules.RandomRules;
import io.handrail.edge.rules.ViewerResponseRules;

/** Answers responses to viewers by random rules, those that the request's name is the seed of. */
@EdgeFunction
public final class RulesViewerResponse extends ViewerResponseHandler {

    @Override
    public ViewerResponse handle(ViewerResponseEvent event) {
        long seed = Long.parseLong(event.config().requestId());
        return new ViewerResponseRules(RandomRules.inLambda(seed, eventType())).handle(event);
    }
}
