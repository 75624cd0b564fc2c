package io.handrail.streams.fanout.sink;

import io.handrail.core.dynamodb.ItemSize;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * An item on its way to a table.
 *
 * @param indexes the values it stands for: the one it was made of and earlier ones of its key
 */
record TableItem(Map<String, AttributeValue> item, List<Integer> indexes, long bytes) {

    static TableItem of(Map<String, AttributeValue> item, int index, @Nullable TableItem earlier) {
        List<Integer> indexes = earlier == null ? new ArrayList<>(1) : earlier.indexes();
        indexes.add(index);
        return new TableItem(item, indexes, ItemSize.of(item));
    }
}
