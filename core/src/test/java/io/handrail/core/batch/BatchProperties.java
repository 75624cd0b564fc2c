package io.handrail.core.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/**
 * Whatever fails and however slow it is: redelivered by its service's rules, every record is processed or dead-lettered,
 * in its order, and none is acknowledged before.
 */
class BatchProperties {

    private static final int TRIES = 250;
    private static final int MAX_DELIVERIES = 3_000;
    private static final ThreadFactory DAEMONS = work -> {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        return thread;
    };
    private static final ExecutorService POOL = Executors.newFixedThreadPool(4, DAEMONS);
    private static final Workers THREADS = Workers.threads(3);

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void standardQueues(
            @ForAll("fates") List<Fate> fates, @ForAll("workers") @Nullable Workers workers, @ForAll long seed) {
        Scenario scenario = new Scenario(fates, false, false, seed);
        scenario.play(
                new QueueService(scenario.items, false, scenario.random, scenario.world),
                new BatchPolicy.Unordered(workers));
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void fifoQueues(
            @ForAll("fates") List<Fate> fates, @ForAll("workers") @Nullable Workers workers, @ForAll long seed) {
        Scenario scenario = new Scenario(fates, true, false, seed);
        scenario.play(
                new QueueService(scenario.items, true, scenario.random, scenario.world),
                new BatchPolicy.ByGroup(workers));
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void shards(@ForAll("fates") List<Fate> fates, @ForAll("workers") @Nullable Workers workers, @ForAll long seed) {
        Scenario scenario = new Scenario(fates, true, workers != null, seed);
        scenario.play(
                new StreamService(scenario.items, false, scenario.random, scenario.world),
                new BatchPolicy.ByShard(workers));
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void severalShardsAtOnce(
            @ForAll("fates") List<Fate> fates, @ForAll("workers") @Nullable Workers workers, @ForAll long seed) {
        Scenario scenario = new Scenario(fates, true, workers != null, seed);
        scenario.play(
                new StreamService(scenario.items, true, scenario.random, scenario.world),
                new BatchPolicy.ByShard(workers));
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void topicPartitionsReadAsCheckpoints(
            @ForAll("fates") List<Fate> fates, @ForAll("workers") @Nullable Workers workers, @ForAll long seed) {
        Scenario scenario = new Scenario(fates, true, false, seed);
        scenario.play(
                new StreamService(scenario.items, true, scenario.random, scenario.world),
                new BatchPolicy.ByTopicPartition(workers));
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void topicPartitionsReadAsSingleRecords(
            @ForAll("fates") List<Fate> fates, @ForAll("workers") @Nullable Workers workers, @ForAll long seed) {
        Scenario scenario = new Scenario(fates, true, false, seed);
        scenario.play(
                new QueueService(scenario.items, true, scenario.random, scenario.world),
                new BatchPolicy.ByTopicPartition(workers));
    }

    private static final class Scenario {

        final List<Item> items = new ArrayList<>();
        final Random random;
        final World world;

        Scenario(List<Fate> fates, boolean ordered, boolean keyed, long seed) {
            Map<String, Fate> byId = new HashMap<>();
            for (Fate fate : fates) {
                String prefix = fate.kind() == Fate.Kind.UNDECODABLE ? "bad" : "ok";
                Item item = new Item(prefix + items.size(), "g" + fate.group(), "k" + fate.key());
                items.add(item);
                byId.put(item.id(), fate);
            }
            random = new Random(seed);
            world = new World(items, byId, ordered, keyed);
        }

        void play(Service service, BatchPolicy policy) {
            BatchProcessor<Item> processor = new BatchProcessor<>(world);
            int deliveries = 0;
            while (!service.isEmpty() && deliveries++ < MAX_DELIVERIES) {
                List<Item> delivered = service.deliver();
                ManualContext context = new QuietContext(600 + random.nextInt(2_000));
                try {
                    service.answered(delivered, processor.process(new ItemBatch(delivered), policy, context));
                } catch (StackOverflowError e) {
                    // The invocation failed: nothing is acknowledged and all of it comes again.
                    assertThat(e).hasMessageStartingWith("first attempt");
                }
            }
            assertThat(world.violations()).isEmpty();
            assertThat(service.isEmpty()).as("everything is done at last").isTrue();
            assertThat(world.done()).isEqualTo(items.size());
        }
    }

    @Provide
    Arbitrary<List<Fate>> fates() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.frequencyOf(
                                Tuple.of(6, Arbitraries.just(Fate.Kind.SUCCEEDS)),
                                Tuple.of(2, Arbitraries.just(Fate.Kind.PERMANENT)),
                                Tuple.of(1, Arbitraries.just(Fate.Kind.UNDECODABLE)),
                                Tuple.of(1, Arbitraries.just(Fate.Kind.ERROR_FIRST))),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 1),
                        Arbitraries.of(0, 0, 0, 10, 100, 400))
                .as(Fate::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(40);
    }

    @Provide
    Arbitrary<Workers> workers() {
        return Arbitraries.of(
                        Workers.on(Runnable::run, 3),
                        Workers.on(POOL, 1),
                        Workers.on(POOL, 4),
                        Workers.on(POOL, 9),
                        THREADS)
                .injectNull(0.3);
    }
}
