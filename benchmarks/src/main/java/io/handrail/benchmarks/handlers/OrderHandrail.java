package io.handrail.benchmarks.handlers;

import com.amazonaws.services.lambda.runtime.Context;
import io.handrail.core.LambdaHandler;

/** The same with Handrail, over records. */
public final class OrderHandrail extends LambdaHandler<Order, Order.Receipt> {

    @Override
    public Order.Receipt handle(Order order, Context context) {
        return order.receipt();
    }
}
