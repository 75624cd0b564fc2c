package io.handrail.edge.rules;

import io.handrail.edge.EdgeResult;
import io.handrail.edge.Origin;
import io.handrail.edge.ResponseBody;
import org.jspecify.annotations.Nullable;

/**
 * What rules made of an event.
 *
 * @param result the request or response to go on with, or the answer
 * @param origin where the request goes; null if no rule has chosen an origin, or one by its name
 * @param originId the name of the distribution's origin where the request goes; empty if no rule has chosen one by it
 * @param accessControl the access control of the chosen origin; null if no rule has said one
 * @param body what the body of a viewer response is replaced by, which {@code ViewerResponse} has no place for; null if it
 *     stays
 * @param <R> what the event may be answered with
 */
public record Evaluation<R extends EdgeResult>(
        R result,
        @Nullable Origin origin,
        String originId,
        @Nullable OriginAccessControl accessControl,
        @Nullable ResponseBody body) {}
