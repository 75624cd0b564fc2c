package io.handrail.house.handlers;

import com.amazonaws.services.lambda.runtime.Context;
import io.handrail.streams.kinesis.KinesisBatchHandler;
import io.handrail.streams.kinesis.KinesisRecord;

public final class Clicks extends KinesisBatchHandler<Orders.Order> {

    @Override
    protected void process(KinesisRecord<Orders.Order> record, Context context) {
        context.getLogger().log(record.data().id() + " " + record.id());
    }
}
