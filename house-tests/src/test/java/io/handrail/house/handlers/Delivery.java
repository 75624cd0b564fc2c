package io.handrail.house.handlers;

import com.amazonaws.services.lambda.runtime.Context;
import io.handrail.streams.firehose.FirehoseRecord;
import io.handrail.streams.firehose.FirehoseTransformHandler;
import io.handrail.streams.firehose.Transformed;

public final class Delivery extends FirehoseTransformHandler<String, String> {

    @Override
    protected Transformed<String> transform(FirehoseRecord<String> record, Context context) {
        return Transformed.ok(record.data() + "\n");
    }
}
