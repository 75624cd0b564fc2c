package io.handrail.core.idempotency.dynamodb;

/**
 * Keeps results that do not fit into a DynamoDB item (400 KB), in a bucket for example. Without one, such a result is
 * omitted: the work is still not repeated, but its result cannot be replayed.
 *
 * <p>An implementation is thread-safe. What it kept for a run that lost its key meanwhile, or whose record has expired,
 * is never asked for again; let the bucket's lifecycle remove it.
 */
public interface OversizeResults {

    /**
     * Keeps a result. A throw omits the result; the exception's class and message become the reason that a replay gives.
     *
     * @param key the full key of the record, {@code prefix#digest}
     * @param json the result
     * @return what {@link #load} is given to find it again, such as an object's key; at most a few hundred bytes
     */
    String save(String key, String json);

    /**
     * Gives a result back. A throw reaches the caller of the replay as the cause of an
     * {@link io.handrail.core.idempotency.IdempotencyStoreException}.
     */
    String load(String reference);
}
