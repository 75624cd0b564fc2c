package io.handrail.streams.window;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/**
 * Whatever fails, however often answers are lost and time runs short: what a window is closed with has every record once
 * and in its order, but those that the dead letters took.
 */
class WindowProperties {

    private static final Instant START = Instant.parse("2026-11-23T10:00:00Z");

    /**
     * What happens to a record.
     *
     * @param aggregated whether it shares its sequence number with the one before
     * @param failures how often adding it fails
     */
    record Fate(boolean aggregated, int failures, Kind kind) {

        enum Kind {
            SUCCEEDS,
            PERMANENT,
            UNDECODABLE,
            OUT_OF_TIME
        }
    }

    private static final class Permanent extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    /** The function under test, to whose records the fates happen. */
    private static final class Fated extends Letters {

        private final Map<Sub, Fate> fates;
        private final Random random;
        private final Map<Sub, Integer> failed = new HashMap<>();
        private final List<String> results = new ArrayList<>();
        private final AtomicInteger remaining = new AtomicInteger();

        /** The records of this invocation, which may be added again after the failure of another. */
        private final Set<Sub> seen = new HashSet<>();

        Fated(Map<Sub, Fate> fates, Random random) {
            this.fates = fates;
            this.random = random;
        }

        WindowResponse invoke(WindowEvent<Sub> event) throws Exception {
            seen.clear();
            remaining.set(random.nextInt(20) == 0 ? 0 : 10_000);
            return handle(event, Remaining.context(remaining));
        }

        @Override
        protected State add(State state, Sub sub) {
            state.values.add(sub.value());
            if (seen.add(sub)) {
                Fate fate = fates.get(sub);
                if (failed.merge(sub, 1, Integer::sum) <= fate.failures()) {
                    throw new IllegalStateException("not yet");
                }
                if (fate.kind() == Fate.Kind.PERMANENT) {
                    throw new Permanent();
                }
                if (fate.kind() == Fate.Kind.OUT_OF_TIME && random.nextBoolean()) {
                    remaining.set(0);
                }
            }
            state.count++;
            return state;
        }

        @Override
        protected boolean isPermanent(Exception exception) {
            return exception instanceof Permanent;
        }

        @Override
        protected void close(Window window, State state, Context context) {
            if (random.nextInt(3) == 0) {
                throw new IllegalStateException("the table is away");
            }
            assertThat(state.count).isEqualTo(state.values.size());
            results.addAll(state.values);
        }
    }

    @Provide
    Arbitrary<List<Fate>> fates() {
        return Combinators.combine(
                        Arbitraries.of(false, false, true),
                        Arbitraries.frequency(Tuple.of(8, 0), Tuple.of(1, 1), Tuple.of(1, 3)),
                        Arbitraries.frequency(
                                Tuple.of(8, Fate.Kind.SUCCEEDS),
                                Tuple.of(1, Fate.Kind.PERMANENT),
                                Tuple.of(1, Fate.Kind.UNDECODABLE),
                                Tuple.of(1, Fate.Kind.OUT_OF_TIME)))
                .as(Fate::new)
                .list()
                .ofMaxSize(40);
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void everyRecordIsInItsWindowOnce(@ForAll("fates") List<Fate> fates, @ForAll long seed) {
        Random random = new Random(seed);
        List<Sub> records = new ArrayList<>();
        Map<Sub, Fate> byRecord = new HashMap<>();
        int sequence = 0;
        for (int i = 0; i < fates.size(); i++) {
            Fate fate = fates.get(i);
            sequence += fate.aggregated() ? 0 : 1;
            Sub sub = new Sub(sequence, (fate.kind() == Fate.Kind.UNDECODABLE ? "undecodable-" : "v") + i);
            records.add(sub);
            byRecord.put(sub, fate);
        }
        Fated function = new Fated(byRecord, random);

        new Poller(random, function::invoke).run(START, records);

        List<String> expected = new ArrayList<>();
        Set<Object> dead = new HashSet<>();
        for (Sub sub : records) {
            Fate.Kind kind = byRecord.get(sub).kind();
            if (kind == Fate.Kind.PERMANENT || kind == Fate.Kind.UNDECODABLE) {
                dead.add(sub);
            } else {
                expected.add(sub.value());
            }
        }
        assertThat(function.results).containsExactlyElementsOf(expected);
        assertThat(new HashSet<>(function.dead)).isEqualTo(dead);
    }
}
