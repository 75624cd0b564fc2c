package io.handrail.core.batch;

import java.util.ArrayList;
import java.util.List;

/** A record of the tests. */
record Item(String id, String group, String key) {

    /** {@code a1} is record a1 of group a with key a. */
    static List<Item> of(String... ids) {
        List<Item> items = new ArrayList<>();
        for (String id : ids) {
            items.add(new Item(id, id.substring(0, 1), id.substring(0, 1)));
        }
        return items;
    }

    /** All of one shard; the first letter is the key. */
    static List<Item> ofShard(String... ids) {
        List<Item> items = new ArrayList<>();
        for (String id : ids) {
            items.add(new Item(id, "shard-0", id.substring(0, 1)));
        }
        return items;
    }
}
