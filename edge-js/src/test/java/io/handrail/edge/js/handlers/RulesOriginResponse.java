package io.handrail.edge.js.handlers;

import io.handrail.edge.EdgeResponse;
import io.handrail.edge.OriginResponseEvent;
import io.handrail.edge.OriginResponseHandler;
import io.handrail.edge.js.EdgeFunction;
import io.handrail.edge.rules.OriginResponseRules;
import io.handrail.edge.rules.RandomRules;

/** Answers responses of the origin by random rules, those that the request's name is the seed of. */
@EdgeFunction
public final class RulesOriginResponse extends OriginResponseHandler {

    @Override
    public EdgeResponse handle(OriginResponseEvent event) {
        long seed = Long.parseLong(event.config().requestId());
        return new OriginResponseRules(RandomRules.inLambda(seed, eventType())).handle(event);
    }
}
