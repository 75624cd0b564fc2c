package io.handrail.house.handlers;

import com.amazonaws.services.lambda.runtime.Context;
import io.handrail.streams.sqs.Envelope;
import io.handrail.streams.sqs.SqsBatchHandler;
import io.handrail.streams.sqs.SqsMessage;

/** Of a queue behind a topic and a rule. */
public final class QueueOfOrders extends SqsBatchHandler<Orders.Order> {

    @Override
    protected Envelope envelope() {
        return Envelope.SNS_OF_EVENTBRIDGE;
    }

    @Override
    protected void process(SqsMessage<Orders.Order> message, Context context) {
        context.getLogger().log(message.body().id());
    }
}
