package io.handrail.streams.dynamodb;

import com.amazonaws.services.lambda.runtime.Context;
import java.math.BigDecimal;

/** The examples of this package's Javadoc. */
@SuppressWarnings("unused")
final class DynamoDbSnippets {

    private DynamoDbSnippets() {}

    // @start region=handler
    record Order(String id, String state, BigDecimal total) {}

    static final class ShipPaidOrders extends DynamoDbStreamHandler<Order> {

        @Override
        protected void process(Change<Order> change, Context context) {
            if (change.eventName() == EventName.MODIFY
                    && change.changedAttributes().contains("state")) {
                Order order = change.newImage().orElseThrow();
                if (order.state().equals("PAID")) {
                    context.getLogger().log("Ship " + order.id() + "\n");
                }
            }
        }
    }
    // @end
}
