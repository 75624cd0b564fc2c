package io.handrail.house.handlers;

import com.amazonaws.services.lambda.runtime.Context;
import io.handrail.s3.S3ObjectEvent;
import io.handrail.s3.S3ObjectHandler;

public final class S3 extends S3ObjectHandler {

    @Override
    protected void process(S3ObjectEvent object, Context context) {
        context.getLogger().log(object.uri());
    }
}
