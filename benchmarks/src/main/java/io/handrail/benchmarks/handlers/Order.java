package io.handrail.benchmarks.handlers;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** What messages are made of. */
public record Order(String id, String customer, List<Line> lines, Map<String, String> tags, boolean express) {

    /** One line of it. */
    public record Line(String sku, int quantity, BigDecimal price) {}

    /** The answer to an order. */
    public record Receipt(String id, BigDecimal total) {}

    /** The receipt for this order. */
    public Receipt receipt() {
        BigDecimal total = BigDecimal.ZERO;
        for (Line line : lines) {
            total = total.add(line.price().multiply(BigDecimal.valueOf(line.quantity())));
        }
        return new Receipt(id, total);
    }
}
