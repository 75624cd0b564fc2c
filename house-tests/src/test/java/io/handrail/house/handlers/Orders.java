package io.handrail.house.handlers;

import com.amazonaws.services.lambda.runtime.Context;
import io.handrail.core.LambdaHandler;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

public final class Orders extends LambdaHandler<Orders.Order, Orders.Receipt> {

    public record Order(String id, List<Line> lines, Map<String, String> tags) {}

    public record Line(String sku, int quantity, BigDecimal price) {}

    public record Receipt(String id, BigDecimal total) {}

    @Override
    public Receipt handle(Order order, Context context) {
        BigDecimal total = BigDecimal.ZERO;
        for (Line line : order.lines()) {
            total = total.add(line.price().multiply(BigDecimal.valueOf(line.quantity())));
        }
        return new Receipt(order.id(), total);
    }
}
