package io.handrail.streams.firehose;

import com.amazonaws.services.lambda.runtime.Context;
import io.handrail.streams.firehose.OtfMetadata.Operation;

/** JSON in, text out, with all the metadata there is. */
public class Orders extends FirehoseTransformHandler<Orders.Order, String> {

    /** An order. */
    public record Order(String id, int amount) {}

    @Override
    protected Transformed<String> transform(FirehoseRecord<Order> record, Context context) {
        Order order = record.data();
        if (order.amount() < 0) {
            return Transformed.failed("a negative amount");
        }
        if (order.amount() == 0) {
            return Transformed.dropped();
        }
        Metadata table = Metadata.table(new OtfMetadata("shop", "orders", Operation.UPDATE));
        return Transformed.ok(
                order.id() + "\n", Metadata.partitionKey("size", "small").and(table));
    }
}
