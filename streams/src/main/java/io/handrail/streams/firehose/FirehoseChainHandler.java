package io.handrail.streams.firehose;

import com.amazonaws.services.lambda.runtime.Context;

/**
 * Transforms the records of a Firehose stream by a {@link FirehoseTransformer}, which is mostly a chain of steps. There is
 * no method to write: name the types and give the chain to the constructor.
 *
 * {@snippet class="io.handrail.streams.firehose.FirehoseSnippets" region="chain"}
 *
 * <p>A step sees all records of an invocation at once, so that one that looks something up does so once. All results are
 * in memory at the same time therefore. A step whose {@link FirehoseTransformer#transformAll} throws ends the invocation.
 * Otherwise all that {@link FirehoseTransformHandler} says holds.
 *
 * @param <I> what a record carries
 * @param <O> and what goes on
 */
public abstract class FirehoseChainHandler<I, O> extends FirehoseTransformHandler<I, O> {

    private final FirehoseTransformer<I, O> chain;

    /** Puts back what does not fit with clients from the environment, which are made when they are first needed. */
    protected FirehoseChainHandler(FirehoseTransformer<I, O> chain) {
        this.chain = chain;
    }

    /** Puts back what does not fit in this way. */
    protected FirehoseChainHandler(FirehoseTransformer<I, O> chain, Reingestion reingestion) {
        super(reingestion);
        this.chain = chain;
    }

    @Override
    protected final Transformed<O> transform(FirehoseRecord<I> record, Context context) throws Exception {
        return chain.transform(record);
    }

    @Override
    final FirehoseTransformer<I, O> batched() {
        return chain;
    }
}
