package io.handrail.streams.firehose;

import com.amazonaws.services.lambda.runtime.Context;

/** A record that cannot be transformed fails alone. */
final class Attempt {

    private Attempt() {}

    static <I, O> Transformed<O> at(FirehoseTransformer<I, O> transformer, FirehoseRecord<I> record) {
        try {
            return orFailed(transformer.transform(record));
        } catch (Exception e) {
            return failed(e);
        }
    }

    static <I, O> Transformed<O> at(FirehoseTransformHandler<I, O> handler, FirehoseRecord<I> record, Context context) {
        try {
            return orFailed(handler.transform(record, context));
        } catch (Exception e) {
            return failed(e);
        }
    }

    @SuppressWarnings("ConstantValue") // user code may not be checked for nulls
    private static <O> Transformed<O> orFailed(Transformed<O> result) {
        return result != null ? result : Transformed.failed("the transformation returned null");
    }

    private static <O> Transformed<O> failed(Exception e) {
        if (e instanceof InterruptedException) {
            Thread.currentThread().interrupt();
        }
        return Transformed.failed(e);
    }
}
