package io.handrail.core.batch;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Work on many records at once, which keeps the order of each key inside one call: whatever fails, by its service's rules
 * every record is done or dead-lettered at last, none is acknowledged before, and those of one key take effect in order.
 */
class BulkProperties {

    private static final int TRIES = 250;
    private static final int MAX_DELIVERIES = 3_000;

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void standardQueues(@ForAll("fates") List<Fate> fates, @ForAll long seed) {
        Scenario scenario = new Scenario(fates, false, seed);
        scenario.play(
                new QueueService(scenario.items, false, scenario.random, scenario.world), BatchPolicy.unordered());
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void fifoQueues(@ForAll("fates") List<Fate> fates, @ForAll long seed) {
        Scenario scenario = new Scenario(fates, true, seed);
        scenario.play(new QueueService(scenario.items, true, scenario.random, scenario.world), BatchPolicy.byGroup());
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void shards(@ForAll("fates") List<Fate> fates, @ForAll boolean severalAtOnce, @ForAll long seed) {
        Scenario scenario = new Scenario(fates, true, seed);
        scenario.play(
                new StreamService(scenario.items, severalAtOnce, scenario.random, scenario.world),
                BatchPolicy.byShard());
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void topicPartitions(@ForAll("fates") List<Fate> fates, @ForAll boolean asCheckpoints, @ForAll long seed) {
        Scenario scenario = new Scenario(fates, true, seed);
        scenario.play(
                asCheckpoints
                        ? new StreamService(scenario.items, true, scenario.random, scenario.world)
                        : new QueueService(scenario.items, true, scenario.random, scenario.world),
                BatchPolicy.byTopicPartition());
    }

    private static final class Scenario implements RecordProcessor<Item>, BulkWork<Item> {

        final List<Item> items = new ArrayList<>();
        final Random random;
        final World world;

        Scenario(List<Fate> fates, boolean ordered, long seed) {
            Map<String, Fate> byId = new HashMap<>();
            for (Fate fate : fates) {
                String prefix = fate.kind() == Fate.Kind.UNDECODABLE ? "bad" : "ok";
                Item item = new Item(prefix + items.size(), "g" + fate.group(), "k" + fate.key());
                items.add(item);
                byId.put(item.id(), fate);
            }
            random = new Random(seed);
            world = new World(items, byId, ordered, true);
        }

        /** The preparation: takes a little time. */
        @Override
        public void process(Item item, Context context) {
            ((ManualContext) context).pass(random.nextInt(100));
        }

        @Override
        public void process(Bulk<Item> bulk, Context context) {
            Set<String> blocked = new HashSet<>();
            for (int i = 0; i < bulk.records().size(); i++) {
                Item item = bulk.records().get(i);
                String key = item.group() + item.key();
                try {
                    if (blocked.contains(key) || bulk.isOutOfTime()) {
                        throw new IllegalStateException("not started");
                    }
                    world.process(item, context);
                } catch (Exception e) {
                    blocked.add(key);
                    bulk.fail(i, e);
                }
            }
        }

        @Override
        public boolean isPermanent(Exception exception) {
            return world.isPermanent(exception);
        }

        @Override
        public Optional<DeadLetters> deadLetters() {
            return world.deadLetters();
        }

        void play(Service service, BatchPolicy policy) {
            BulkProcessor<Item> processor = new BulkProcessor<>(this, this);
            int deliveries = 0;
            while (!service.isEmpty() && deliveries++ < MAX_DELIVERIES) {
                List<Item> delivered = service.deliver();
                ManualContext context = new QuietContext(1_000 + random.nextInt(2_000));
                try {
                    service.answered(delivered, processor.process(new ItemBatch(delivered), policy, context));
                } catch (StackOverflowError e) {
                    // The invocation failed: nothing is acknowledged and all of it comes again.
                    assertThat(e).hasMessageStartingWith("first attempt");
                }
            }
            // One that cannot be decoded goes to the dead letters before the work on those ahead of it.
            assertThat(world.violations()).allMatch(violation -> violation.matches("bad\\d+ took effect before .*"));
            assertThat(service.isEmpty()).as("everything is done at last").isTrue();
            assertThat(world.done()).isEqualTo(items.size());
        }
    }

    @Provide
    Arbitrary<List<Fate>> fates() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.of(
                                Fate.Kind.SUCCEEDS,
                                Fate.Kind.SUCCEEDS,
                                Fate.Kind.SUCCEEDS,
                                Fate.Kind.PERMANENT,
                                Fate.Kind.UNDECODABLE,
                                Fate.Kind.ERROR_FIRST),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 1),
                        Arbitraries.of(0, 0, 0, 10, 100))
                .as(Fate::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(40);
    }
}
