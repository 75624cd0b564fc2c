package io.handrail.streams.firehose;

import com.amazonaws.services.lambda.runtime.Context;
import java.util.ArrayList;
import java.util.List;

/** Two steps as one; what the first one stops never reaches the second. */
final class Chain<I, M, O> implements FirehoseTransformer<I, O> {

    private final FirehoseTransformer<I, M> first;
    private final FirehoseTransformer<M, O> second;

    @SuppressWarnings("unchecked") // a step only reads its records, so one that takes more than M takes M
    Chain(FirehoseTransformer<I, M> first, FirehoseTransformer<? super M, O> second) {
        this.first = first;
        this.second = (FirehoseTransformer<M, O>) second;
    }

    @Override
    public Transformed<O> transform(FirehoseRecord<I> record) throws Exception {
        Transformed<M> middle = first.transform(record);
        return middle instanceof Transformed.Ok<M> ok
                ? after(ok, second.transform(record.withData(ok.data())))
                : stopped(middle);
    }

    @Override
    public List<Transformed<O>> transformAll(List<FirehoseRecord<I>> records, Context context) throws Exception {
        List<Transformed<M>> middles = Step.run(first, records, context);
        List<FirehoseRecord<M>> passing = new ArrayList<>(records.size());
        for (int i = 0; i < records.size(); i++) {
            if (middles.get(i) instanceof Transformed.Ok<M> ok) {
                passing.add(records.get(i).withData(ok.data()));
            }
        }
        List<Transformed<O>> ends = Step.run(second, passing, context);
        List<Transformed<O>> results = new ArrayList<>(records.size());
        int next = 0;
        for (Transformed<M> middle : middles) {
            results.add(middle instanceof Transformed.Ok<M> ok ? after(ok, ends.get(next++)) : stopped(middle));
        }
        return results;
    }

    private static <O> Transformed<O> after(Transformed.Ok<?> earlier, Transformed<O> result) {
        return result instanceof Transformed.Ok<O> ok && !earlier.metadata().isEmpty()
                ? Transformed.ok(ok.data(), earlier.metadata().and(ok.metadata()))
                : result;
    }

    private static <O> Transformed<O> stopped(Transformed<?> result) {
        return result instanceof Transformed.Failed<?> failed
                ? new Transformed.Failed<>(failed.reason(), failed.cause())
                : Transformed.dropped();
    }
}
