package io.handrail.streams.window;

import io.handrail.core.batch.Batch;
import io.handrail.core.batch.ItemIdentifier;
import io.handrail.core.json.InvalidJsonException;
import java.util.List;

/** A batch of a test's records; what begins with {@code undecodable} cannot be decoded. */
record Subs(List<Sub> subs) implements Batch<Sub> {

    @Override
    public int size() {
        return subs.size();
    }

    @Override
    public ItemIdentifier itemIdentifier(int index) {
        return new ItemIdentifier.Id(String.valueOf(subs.get(index).sequence()));
    }

    @Override
    public Sub record(int index) {
        Sub sub = subs.get(index);
        if (sub.value().startsWith("undecodable")) {
            throw new InvalidJsonException("$", "undecodable");
        }
        return sub;
    }

    @Override
    public Object original(int index) {
        return subs.get(index);
    }
}
