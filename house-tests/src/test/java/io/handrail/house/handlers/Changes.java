package io.handrail.house.handlers;

import com.amazonaws.services.lambda.runtime.Context;
import io.handrail.streams.dynamodb.Change;
import io.handrail.streams.dynamodb.DynamoDbStreamHandler;

public final class Changes extends DynamoDbStreamHandler<Orders.Order> {

    @Override
    protected void process(Change<Orders.Order> change, Context context) {
        context.getLogger()
                .log(change.eventName() + " "
                        + change.latestImage().orElseThrow().id() + " " + change.changedAttributes());
    }
}
