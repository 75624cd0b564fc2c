package io.handrail.benchmarks.handlers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.math.BigDecimal;

/** A JSON event of one's own, as AWS's guide for Java shows it: a {@code RequestHandler} over beans. */
public final class OrderByHand implements RequestHandler<OrderBean, OrderBean.Receipt> {

    @Override
    public OrderBean.Receipt handleRequest(OrderBean order, Context context) {
        BigDecimal total = BigDecimal.ZERO;
        for (OrderBean.Line line : order.getLines()) {
            total = total.add(line.getPrice().multiply(BigDecimal.valueOf(line.getQuantity())));
        }
        return new OrderBean.Receipt(order.getId(), total);
    }
}
