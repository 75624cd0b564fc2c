package io.handrail.streams.firehose.enrich;

import com.amazonaws.services.lambda.runtime.Context;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what another lookup found, and what it did not find, over invocations: for a time, and up to a number of keys,
 * of which those go first that were not asked for the longest.
 *
 * {@snippet class="io.handrail.streams.firehose.enrich.EnrichSnippets" region="cached"}
 *
 * <p>Thread-safe. Two threads that miss the same key at the same time both ask for it; no thread waits for another.
 *
 * @param <K> the keys, with equals and hashCode
 * @param <V> what stands under a key, immutable or not changed by anybody
 */
public final class CachedLookup<K, V> implements Lookup<K, V> {

    private static final float LOAD_FACTOR = 0.75f;

    private final Lookup<K, V> source;
    private final long ttlMillis;
    private final long missingTtlMillis;
    private final Clock clock;
    private final Map<K, Remembered<V>> entries;

    /** Null where there is nothing under the key. */
    private record Remembered<V>(@Nullable V value, long expires) {}

    private CachedLookup(Lookup<K, V> source, Duration ttl, Duration missingTtl, int maxKeys, Clock clock) {
        if (ttl.isNegative() || missingTtl.isNegative() || maxKeys < 1) {
            throw new IllegalArgumentException("A cache needs times that are not negative and room for a key, not "
                    + ttl + ", " + missingTtl + " and " + maxKeys);
        }
        this.source = source;
        this.ttlMillis = ttl.toMillis();
        this.missingTtlMillis = missingTtl.toMillis();
        this.clock = clock;
        this.entries = new LinkedHashMap<>(16, LOAD_FACTOR, true) {

            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, Remembered<V>> eldest) {
                return size() > maxKeys;
            }
        };
    }

    /**
     * Remembers for a time.
     *
     * @param ttl how long what was found is taken for true
     * @param missingTtl how long what was not found is; shorter where keys are added while the stream runs
     * @param maxKeys at least 1; what was not found counts too
     */
    public static <K, V> CachedLookup<K, V> of(Lookup<K, V> source, Duration ttl, Duration missingTtl, int maxKeys) {
        return new CachedLookup<>(source, ttl, missingTtl, maxKeys, Clock.systemUTC());
    }

    /** The same by another clock. */
    static <K, V> CachedLookup<K, V> of(
            Lookup<K, V> source, Duration ttl, Duration missingTtl, int maxKeys, Clock clock) {
        return new CachedLookup<>(source, ttl, missingTtl, maxKeys, clock);
    }

    @Override
    public Map<K, V> load(Set<K> keys, Context context) throws Exception {
        Map<K, V> found = new HashMap<>();
        Set<K> unknown = known(keys, found);
        if (!unknown.isEmpty()) {
            Map<K, V> loaded = source.load(unknown, context);
            remember(unknown, loaded);
            found.putAll(loaded);
        }
        return found;
    }

    /** Takes what is remembered, and returns the keys of which nothing is. */
    private Set<K> known(Set<K> keys, Map<K, V> found) {
        Set<K> unknown = new HashSet<>();
        long now = clock.millis();
        synchronized (entries) {
            for (K key : keys) {
                Remembered<V> entry = entries.get(key);
                if (entry == null || entry.expires() <= now) {
                    unknown.add(key);
                } else if (entry.value() != null) {
                    found.put(key, entry.value());
                }
            }
        }
        return unknown;
    }

    private void remember(Set<K> keys, Map<K, V> loaded) {
        long now = clock.millis();
        synchronized (entries) {
            for (K key : keys) {
                V value = loaded.get(key);
                entries.put(key, new Remembered<>(value, now + (value == null ? missingTtlMillis : ttlMillis)));
            }
        }
    }

    /** How many keys are remembered. */
    int size() {
        synchronized (entries) {
            return entries.size();
        }
    }
}
