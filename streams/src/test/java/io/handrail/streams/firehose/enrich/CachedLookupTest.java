package io.handrail.streams.firehose.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.handrail.testing.TestContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class CachedLookupTest {

    private final List<Set<String>> asked = Collections.synchronizedList(new ArrayList<>());
    private final Lookup<String, String> source = (keys, context) -> {
        asked.add(new TreeSet<>(keys));
        Map<String, String> found = new HashMap<>();
        for (String key : keys) {
            if (!key.startsWith("no")) {
                found.put(key, key + "!");
            }
        }
        return found;
    };
    private final Moving clock = new Moving();
    private final CachedLookup<String, String> cache =
            CachedLookup.of(source, Duration.ofSeconds(60), Duration.ofSeconds(10), 100, clock);

    private Map<String, String> load(String... keys) throws Exception {
        return cache.load(Set.of(keys), TestContext.create());
    }

    @Test
    void onlyWhatIsNotRememberedIsAskedForAndAllOfItAtOnce() throws Exception {
        assertThat(load("a", "b")).isEqualTo(Map.of("a", "a!", "b", "b!"));
        assertThat(load("a", "b", "c", "d")).hasSize(4);
        assertThat(load("d")).isEqualTo(Map.of("d", "d!"));

        assertThat(asked).containsExactly(Set.of("a", "b"), Set.of("c", "d"));
    }

    @Test
    void whatWasNotFoundIsRememberedForATimeOfItsOwn() throws Exception {
        assertThat(load("none", "a")).containsOnlyKeys("a");
        assertThat(load("none")).isEmpty();
        assertThat(asked).hasSize(1);

        clock.now = clock.now.plusSeconds(10);
        assertThat(load("none", "a")).containsOnlyKeys("a");
        assertThat(asked).containsExactly(Set.of("none", "a"), Set.of("none"));

        clock.now = clock.now.plusSeconds(50);
        load("a");
        assertThat(asked).hasSize(3);
    }

    @Test
    void thoseGoFirstThatWereNotAskedForTheLongest() throws Exception {
        CachedLookup<String, String> small =
                CachedLookup.of(source, Duration.ofSeconds(60), Duration.ofSeconds(10), 2, clock);
        for (String key : List.of("a", "b", "a", "c", "a", "b")) {
            small.load(Set.of(key), TestContext.create());
        }

        assertThat(asked).containsExactly(Set.of("a"), Set.of("b"), Set.of("c"), Set.of("b"));
        assertThat(small.load(Set.of("v", "w", "x", "y", "z"), TestContext.create()))
                .hasSize(5);
        assertThat(small.size()).isEqualTo(2);
    }

    @Test
    void aFailureIsNotRemembered() throws Exception {
        boolean[] fails = {true};
        CachedLookup<String, String> cached = CachedLookup.of(
                (keys, context) -> {
                    if (fails[0]) {
                        throw new IllegalStateException("down");
                    }
                    return source.load(keys, context);
                },
                Duration.ofSeconds(60),
                Duration.ofSeconds(60),
                10);

        assertThatThrownBy(() -> cached.load(Set.of("a"), TestContext.create())).hasMessage("down");
        fails[0] = false;
        assertThat(cached.load(Set.of("a"), TestContext.create())).containsKey("a");
    }

    @Test
    void manyThreadsGetWhatTheyAskFor() throws Exception {
        CachedLookup<String, String> small = CachedLookup.of(source, Duration.ofNanos(1), Duration.ZERO, 7);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Void>> work = new ArrayList<>();
            for (int t = 0; t < 4; t++) {
                int seed = t;
                work.add(() -> {
                    for (int i = 0; i < 2_000; i++) {
                        String key = "k" + (i * 31 + seed) % 20;
                        assertThat(small.load(Set.of(key, "none"), TestContext.create()))
                                .isEqualTo(Map.of(key, key + "!"));
                    }
                    return null;
                });
            }
            for (Future<Void> done : threads.invokeAll(work)) {
                done.get();
            }
        } finally {
            threads.shutdown();
        }
        assertThat(small.size()).isLessThanOrEqualTo(7);
    }

    /** A clock that a test moves. */
    static final class Moving extends Clock {

        Instant now = Instant.EPOCH;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
