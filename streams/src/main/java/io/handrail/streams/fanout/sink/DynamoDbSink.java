package io.handrail.streams.fanout.sink;

import com.amazonaws.services.lambda.runtime.Context;
import io.handrail.core.aws.Clients;
import io.handrail.core.send.AwsSendLimits;
import io.handrail.core.send.BatchSender;
import io.handrail.core.send.SendResult;
import io.handrail.core.send.Sink;
import io.handrail.core.send.Unsent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Puts items into a table, whole: an item that is there is replaced. Of the values of one write that have the same key only
 * the last is put, and the others count as written with it. Writing twice is therefore writing once, as long as the values
 * of a key come in order. Thread-safe.
 *
 * @param <T> the values
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchWriteItem.html">AWS:
 *     BatchWriteItem</a>
 */
public final class DynamoDbSink<T> implements Sink<T> {

    private final String table;
    private final Function<? super T, Map<String, AttributeValue>> item;
    private final List<String> key;
    private final BatchSender<TableItem> sender;

    private DynamoDbSink(
            DynamoDbClient client,
            String table,
            Function<? super T, Map<String, AttributeValue>> item,
            List<String> key) {
        this.table = table;
        this.item = item;
        this.key = key;
        this.sender = BatchSender.builder(
                        AwsSendLimits.DYNAMODB_BATCH_WRITE_ITEM, TableItem::bytes, new BatchWrite(client, table))
                .build();
    }

    /** A sink with a client from the function's environment. */
    public static <T> DynamoDbSink<T> to(
            String table, Function<? super T, Map<String, AttributeValue>> item, String... key) {
        return to(Clients.create(DynamoDbClient.builder()), table, item, key);
    }

    /**
     * A sink.
     *
     * @param item a value's item; {@link Items} makes it of the value's JSON
     * @param key the names of the table's one or two key attributes
     */
    public static <T> DynamoDbSink<T> to(
            DynamoDbClient client, String table, Function<? super T, Map<String, AttributeValue>> item, String... key) {
        if (key.length < 1 || key.length > 2) {
            throw new IllegalArgumentException("A table's key has one or two attributes, not " + key.length);
        }
        return new DynamoDbSink<>(client, table, item, List.of(key));
    }

    @Override
    public SendResult<T> write(List<T> values, Context context) {
        Losses<T> losses = new Losses<>(values);
        Map<Map<String, AttributeValue>, TableItem> byKey = new LinkedHashMap<>();
        for (int i = 0; i < values.size(); i++) {
            try {
                Map<String, AttributeValue> of = item.apply(values.get(i));
                // The last one in its own place: what is put after it came after it.
                TableItem earlier = byKey.remove(keyOf(of));
                byKey.put(keyOf(of), TableItem.of(of, i, earlier));
            } catch (RuntimeException e) {
                losses.rejected(i, e);
            }
        }
        List<TableItem> items = new ArrayList<>(byKey.values());
        for (Unsent<TableItem> unsent : sender.send(items, context).unsent()) {
            for (int index : unsent.entry().indexes()) {
                losses.add(index, unsent);
            }
        }
        return losses.result();
    }

    private Map<String, AttributeValue> keyOf(Map<String, AttributeValue> of) {
        Map<String, AttributeValue> found = new LinkedHashMap<>();
        for (String name : key) {
            AttributeValue value = of.get(name);
            if (value == null) {
                throw new IllegalArgumentException(
                        "The item has no attribute " + name + ", which is in the table's key");
            }
            found.put(name, value);
        }
        return found;
    }

    @Override
    public String toString() {
        return "DynamoDB table " + table;
    }
}
