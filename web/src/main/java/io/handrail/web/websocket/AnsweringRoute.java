package io.handrail.web.websocket;

import com.amazonaws.services.lambda.runtime.Context;
import org.jspecify.annotations.Nullable;

/** Takes the messages of a route and answers them. Called by many threads at once. */
@FunctionalInterface
public interface AnsweringRoute<B, R> {

    /**
     * Takes a message.
     *
     * @return the answer, which reaches the client only where the API has a route response for the route; null for none
     */
    @Nullable
    R handle(Message<B> message, Context context) throws Exception;
}
