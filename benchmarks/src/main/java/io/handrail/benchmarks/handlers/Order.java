package io.handrail.benchmarks.handlers;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** What messages are made of. */
public record Order(String id, String customer, List<Line> lines, Map<String, String> tags, boolean express) {

    /** One as a message has it. */
    public static final String SAMPLE = """
            {"id":"o-4711","customer":"Ada Lovelace","express":true,"tags":{"channel":"web","campaign":"autumn"},\
            "lines":[{"sku":"A-1","quantity":2,"price":19.90},{"sku":"B-2","quantity":1,"price":5.00},\
            {"sku":"C-3","quantity":12,"price":0.49}]}""";

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
