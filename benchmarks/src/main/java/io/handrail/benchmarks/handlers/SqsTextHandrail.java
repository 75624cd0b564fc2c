package io.handrail.benchmarks.handlers;

import com.amazonaws.services.lambda.runtime.Context;
import io.handrail.streams.sqs.SqsBatchHandler;
import io.handrail.streams.sqs.SqsMessage;

/** The same with Handrail. */
public final class SqsTextHandrail extends SqsBatchHandler<String> {

    private volatile int seen;

    public SqsTextHandrail() {
        super(String.class);
    }

    @Override
    protected void process(SqsMessage<String> message, Context context) {
        seen = message.body().length();
    }

    @Override
    public String toString() {
        return Integer.toString(seen);
    }
}
