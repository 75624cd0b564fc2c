package io.handrail.core.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Kinesis, DynamoDB Streams and (read as checkpoints) Kafka: everything from the lowest reported record of a shard or
 * topic-partition on comes again.
 */
final class StreamService implements Service {

    private static final int MAX_BATCH = 12;

    private final Map<String, List<Item>> shards = new LinkedHashMap<>();
    private final boolean severalAtOnce;
    private final Random random;
    private final World world;

    StreamService(List<Item> items, boolean severalAtOnce, Random random, World world) {
        for (Item item : items) {
            shards.computeIfAbsent(item.group(), group -> new ArrayList<>()).add(item);
        }
        this.severalAtOnce = severalAtOnce;
        this.random = random;
        this.world = world;
    }

    @Override
    public boolean isEmpty() {
        return shards.isEmpty();
    }

    @Override
    public List<Item> deliver() {
        List<Item> batch = new ArrayList<>();
        for (List<Item> shard : shards.values()) {
            batch.addAll(shard.subList(0, Math.min(shard.size(), 1 + random.nextInt(MAX_BATCH))));
            if (!severalAtOnce) {
                break;
            }
        }
        return batch;
    }

    @Override
    public void answered(List<Item> delivered, BatchResponse response) {
        List<String> reported = Recorder.ids(response);
        assertThat(delivered).extracting(Item::id).containsAll(reported);
        if (!severalAtOnce) {
            assertThat(reported).hasSizeLessThanOrEqualTo(1);
        }
        Map<String, Boolean> stopped = new LinkedHashMap<>();
        for (Item item : delivered) {
            if (reported.contains(item.id())) {
                stopped.put(item.group(), true);
            }
            if (!stopped.containsKey(item.group())) {
                shards.get(item.group()).remove(item);
                world.acknowledged(item);
            }
        }
        shards.values().removeIf(List::isEmpty);
    }
}
