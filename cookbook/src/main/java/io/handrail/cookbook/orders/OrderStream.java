package io.handrail.cookbook.orders;

import io.handrail.core.json.JsonBinding;
import io.handrail.core.json.JsonCodec;
import io.handrail.testing.Events;
import io.handrail.testing.KinesisEventBuilder;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The shop: orders that are placed, paid and shipped, and one record that is none. The same each time. */
final class OrderStream {

    static final int ORDERS = 300;

    private static final String[] STATES = {"placed", "paid", "shipped"};
    private static final Instant START = Instant.parse("2026-11-23T09:30:00Z");
    private static final JsonBinding<Order> JSON = JsonCodec.standard().bind(Order.class);

    private OrderStream() {}

    /** Each state of all orders, after the other. */
    static List<Order> orders() {
        List<Order> orders = new ArrayList<>();
        for (int state = 0; state < STATES.length; state++) {
            Random random = new Random(7);
            for (int i = 0; i < ORDERS; i++) {
                orders.add(new Order(
                        "order-" + i,
                        "customer-" + random.nextInt(80),
                        STATES[state],
                        BigDecimal.valueOf(random.nextInt(100_000), 2),
                        START.plusSeconds(10L * orders.size())));
            }
        }
        return orders;
    }

    /** One batch of a shard as Lambda delivers it, with a record at its end that is no order. */
    static String event(List<Order> orders) {
        KinesisEventBuilder event = Events.kinesis();
        for (Order order : orders) {
            event.record(order.id(), JSON.toJson(order));
        }
        return event.record("?", "<order/>").json();
    }
}
