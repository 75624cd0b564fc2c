package io.handrail.benchmarks.handlers;

import com.amazonaws.services.lambda.runtime.Context;
import io.handrail.s3.S3ObjectEvent;
import io.handrail.s3.S3ObjectHandler;

/** The same with Handrail. */
public final class S3Handrail extends S3ObjectHandler {

    /** Taken by a volatile field, so that the work is not optimised away. */
    private volatile String seen = "";

    @Override
    protected void process(S3ObjectEvent object, Context context) {
        seen = object.bucket() + '/' + object.key();
    }

    @Override
    public String toString() {
        return seen;
    }
}
