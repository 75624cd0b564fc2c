package io.handrail.house.handlers;

import com.amazonaws.services.lambda.runtime.Context;
import io.handrail.streams.sqs.SqsBatchHandler;
import io.handrail.streams.sqs.SqsMessage;

public final class Queue extends SqsBatchHandler<String> {

    @Override
    protected void process(SqsMessage<String> message, Context context) {
        context.getLogger().log(message.body());
    }
}
