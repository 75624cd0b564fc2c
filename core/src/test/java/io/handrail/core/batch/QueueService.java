package io.handrail.core.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * SQS: exactly the reported messages stay. A standard queue delivers in any order and at times twice; a FIFO queue
 * delivers some groups, each from its oldest message on. Kafka, read as "just those specific items" come again, is the
 * same as FIFO.
 */
final class QueueService implements Service {

    private static final int MAX_BATCH = 10;

    private final List<Item> pending;
    private final boolean fifo;
    private final Random random;
    private final World world;

    QueueService(List<Item> items, boolean fifo, Random random, World world) {
        this.pending = new ArrayList<>(items);
        this.fifo = fifo;
        this.random = random;
        this.world = world;
    }

    @Override
    public boolean isEmpty() {
        return pending.isEmpty();
    }

    @Override
    public List<Item> deliver() {
        int size = 1 + random.nextInt(MAX_BATCH);
        return fifo ? oldestOfSomeGroups(size) : any(size);
    }

    private List<Item> any(int size) {
        List<Item> shuffled = new ArrayList<>(pending);
        Collections.shuffle(shuffled, random);
        List<Item> batch = new ArrayList<>(shuffled.subList(0, Math.min(size, shuffled.size())));
        if (random.nextInt(5) == 0) {
            batch.add(batch.get(0));
        }
        return batch;
    }

    private List<Item> oldestOfSomeGroups(int size) {
        Set<String> left = new HashSet<>();
        List<Item> batch = new ArrayList<>();
        for (Item item : pending) {
            // A group that is left out once is left out for good: no later message overtakes.
            if (random.nextInt(6) == 0) {
                left.add(item.group());
            }
            if (batch.size() < size && !left.contains(item.group())) {
                batch.add(item);
            }
        }
        return batch.isEmpty() ? List.of(pending.get(0)) : batch;
    }

    @Override
    public void answered(List<Item> delivered, BatchResponse response) {
        List<String> reported = Recorder.ids(response);
        assertThat(delivered).extracting(Item::id).containsAll(reported);
        assertThat(reported).doesNotHaveDuplicates();
        for (Item item : delivered) {
            if (!reported.contains(item.id()) && pending.remove(item)) {
                world.acknowledged(item);
            }
        }
    }
}
