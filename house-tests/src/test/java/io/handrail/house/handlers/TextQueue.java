package io.handrail.house.handlers;

import com.amazonaws.services.lambda.runtime.Context;
import io.handrail.streams.sqs.SqsBatchHandler;
import io.handrail.streams.sqs.SqsMessage;

/** Says what its body is, so that nothing has to be found out. */
public final class TextQueue extends SqsBatchHandler<String> {

    public TextQueue() {
        super(String.class);
    }

    @Override
    protected void process(SqsMessage<String> message, Context context) {
        context.getLogger().log(message.body());
    }
}
