package io.handrail.benchmarks.handlers;

import com.amazonaws.services.lambda.runtime.Context;
import io.handrail.streams.sqs.SqsBatchHandler;
import io.handrail.streams.sqs.SqsMessage;
import java.math.BigDecimal;

/** The same with Handrail. */
public final class SqsOrdersHandrail extends SqsBatchHandler<Order> {

    private volatile BigDecimal seen = BigDecimal.ZERO;

    @Override
    protected void process(SqsMessage<Order> message, Context context) {
        seen = message.body().receipt().total();
    }

    @Override
    public String toString() {
        return seen.toString();
    }
}
