package io.handrail.web.websocket;

import com.amazonaws.services.lambda.runtime.Context;

/** Takes the messages of a route. Called by many threads at once. */
@FunctionalInterface
public interface MessageRoute<B> {

    /** Takes a message. A throw fails the invocation; API Gateway tells the client that there was an internal error. */
    void handle(Message<B> message, Context context) throws Exception;
}
