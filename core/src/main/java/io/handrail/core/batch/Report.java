package io.handrail.core.batch;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is reported of the records that are not done. */
final class Report {

    private Report() {}

    /**
     * What Lambda is told.
     *
     * @throws BatchFailedException if nothing is done and the handler wants that to be an error
     */
    static BatchResponse of(
            Batch<?> batch,
            BatchPolicy policy,
            Outcome outcome,
            Attempts<?> attempts,
            Deadline deadline,
            BatchLog log) {
        if (outcome.unfinished().isEmpty()) {
            return BatchResponse.SUCCESS;
        }
        if (outcome.untouched() > 0) {
            log.handedBack(outcome.untouched(), outcome.outOfTime(), deadline);
        }
        List<Exception> errors = attempts.errors();
        if (!errors.isEmpty() && outcome.unfinished().cardinality() == batch.size()) {
            throw BatchFailedException.of(batch.size(), errors);
        }
        return policy instanceof BatchPolicy.ByShard
                ? checkpoints(batch, outcome.unfinished())
                : all(batch, outcome.unfinished());
    }

    /** All of them, each identifier once. */
    private static BatchResponse all(Batch<?> batch, BitSet unfinished) {
        Set<ItemIdentifier> identifiers = new LinkedHashSet<>();
        for (int i = unfinished.nextSetBit(0); i >= 0; i = unfinished.nextSetBit(i + 1)) {
            identifiers.add(batch.itemIdentifier(i));
        }
        return new BatchResponse(new ArrayList<>(identifiers));
    }

    /** The first of each shard. Lambda sends one shard at a time and takes the lowest of several all the same. */
    private static BatchResponse checkpoints(Batch<?> batch, BitSet unfinished) {
        List<ItemIdentifier> identifiers = new ArrayList<>(1);
        Set<@Nullable String> shards = new HashSet<>();
        for (int i = unfinished.nextSetBit(0); i >= 0; i = unfinished.nextSetBit(i + 1)) {
            if (shards.add(batch.group(i))) {
                identifiers.add(batch.itemIdentifier(i));
            }
        }
        return new BatchResponse(identifiers);
    }
}
