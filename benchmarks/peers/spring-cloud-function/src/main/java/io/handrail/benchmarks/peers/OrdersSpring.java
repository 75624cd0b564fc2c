package io.handrail.benchmarks.peers;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** Orders as Spring Cloud Function's guide shows it; the handler is the framework's {@code FunctionInvoker}. */
@SpringBootApplication
public class OrdersSpring {

    public record Order(String id, String customer, List<Line> lines, Map<String, String> tags, boolean express) {}

    public record Line(String sku, int quantity, BigDecimal price) {}

    public record Receipt(String id, BigDecimal total) {}

    public static void main(String[] args) {
        SpringApplication.run(OrdersSpring.class, args);
    }

    @Bean
    public Function<Order, Receipt> orders() {
        return order -> {
            BigDecimal total = BigDecimal.ZERO;
            for (Line line : order.lines()) {
                total = total.add(line.price().multiply(BigDecimal.valueOf(line.quantity())));
            }
            return new Receipt(order.id(), total);
        };
    }
}
