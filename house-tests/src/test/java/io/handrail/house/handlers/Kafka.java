package io.handrail.house.handlers;

import com.amazonaws.services.lambda.runtime.Context;
import io.handrail.streams.kafka.KafkaBatchHandler;
import io.handrail.streams.kafka.KafkaRecord;

public final class Kafka extends KafkaBatchHandler<Orders.Order> {

    @Override
    protected void process(KafkaRecord<Orders.Order> record, Context context) {
        context.getLogger().log(record + (record.isTombstone() ? " is gone" : ""));
    }
}
