package io.handrail.core.batch;

import com.amazonaws.services.lambda.runtime.Context;

/**
 * What a {@link BulkProcessor} does with the records of a batch together.
 *
 * @param <R> the record
 */
@FunctionalInterface
public interface BulkWork<R> {

    /**
     * Works on all records that were prepared. What is not {@linkplain Bulk#fail marked as failed} when it returns is done.
     * Called at most once for a batch, on the invocation's thread.
     *
     * @throws Exception if all of them failed
     */
    void process(Bulk<R> bulk, Context context) throws Exception;
}
