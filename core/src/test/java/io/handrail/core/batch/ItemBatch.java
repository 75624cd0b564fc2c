package io.handrail.core.batch;

import java.util.List;

/** A batch of test records; those whose id starts with {@code bad} cannot be decoded. */
record ItemBatch(List<Item> items) implements Batch<Item> {

    @Override
    public int size() {
        return items.size();
    }

    @Override
    public ItemIdentifier itemIdentifier(int index) {
        return new ItemIdentifier.Id(items.get(index).id());
    }

    @Override
    public Item record(int index) {
        Item item = items.get(index);
        if (item.id().startsWith("bad")) {
            throw new io.handrail.core.json.InvalidJsonException("$", "not an item");
        }
        return item;
    }

    @Override
    public Object original(int index) {
        return items.get(index);
    }

    @Override
    public String group(int index) {
        return items.get(index).group();
    }

    @Override
    public String key(int index) {
        return items.get(index).key();
    }
}
