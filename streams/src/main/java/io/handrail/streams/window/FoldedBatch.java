package io.handrail.streams.window;

import io.handrail.core.batch.Batch;
import io.handrail.core.batch.ItemIdentifier;

/** Tells the state which record is next. All of a window's records are of one shard. */
final class FoldedBatch<R> implements Batch<R> {

    private final Batch<R> batch;
    private final Fold<R, ?> fold;

    FoldedBatch(Batch<R> batch, Fold<R, ?> fold) {
        this.batch = batch;
        this.fold = fold;
    }

    @Override
    public int size() {
        return batch.size();
    }

    @Override
    public ItemIdentifier itemIdentifier(int index) {
        return batch.itemIdentifier(index);
    }

    @Override
    public R record(int index) throws Exception {
        fold.next(batch.itemIdentifier(index));
        return batch.record(index);
    }

    @Override
    public Object original(int index) {
        return batch.original(index);
    }
}
