package io.handrail.streams.firehose.enrich;

import com.amazonaws.services.lambda.runtime.Context;
import java.util.Map;
import java.util.Set;

/**
 * A source of reference data, asked once for all records of an invocation. Thread-safe.
 *
 * @param <K> the keys
 * @param <V> what stands under a key
 */
@FunctionalInterface
public interface Lookup<K, V> {

    /**
     * Looks keys up.
     *
     * @param keys at least one, none of them twice
     * @param context for the time that is left, and for the log
     * @return what was found; a key that is not there is missing. The values are not changed by who asked
     * @throws Exception if it is not known what stands under a key, even a single one: it must not look as if nothing did
     */
    Map<K, V> load(Set<K> keys, Context context) throws Exception;
}
