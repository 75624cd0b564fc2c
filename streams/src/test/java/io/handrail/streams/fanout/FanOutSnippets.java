package io.handrail.streams.fanout;

import io.handrail.core.send.Sink;
import io.handrail.streams.fanout.sink.DynamoDbSink;
import io.handrail.streams.fanout.sink.Encodings;
import io.handrail.streams.fanout.sink.FirehoseSink;
import io.handrail.streams.fanout.sink.Items;
import io.handrail.streams.fanout.sink.KinesisSink;

/** The examples of this package's Javadoc. */
@SuppressWarnings("unused")
final class FanOutSnippets {

    private FanOutSnippets() {}

    public record Order(String id, String customer, int total) {}

    // @start region=orders
    public static class OrderFanOut extends FanOutHandler<Order> {

        private final Sink<Order> table = DynamoDbSink.to("orders", Items.of(Order.class), "id");
        private final Sink<Order> large = KinesisSink.to("large-orders", Order::customer, Encodings.json(Order.class));
        private final Sink<Order> metrics =
                FirehoseSink.to("order-metrics", Encodings.json(Order.class)).lines();

        @Override
        protected void route(FanOutRecord<Order> record, Routes to) {
            Order order = record.body();
            to.send(order, table);
            to.bestEffort(order, metrics);
            if (order.total() > 1_000) {
                to.send(order, large);
            }
        }
    }
    // @end
}
