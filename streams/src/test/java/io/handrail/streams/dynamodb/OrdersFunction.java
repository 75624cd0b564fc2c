package io.handrail.streams.dynamodb;

import com.amazonaws.services.lambda.runtime.Context;
import io.handrail.core.batch.DeadLetters;
import java.math.BigDecimal;
import java.util.Optional;

/** Fails orders named {@code fail…}; with {@code DEAD_LETTERS} set, what cannot be read is logged and left behind. */
public final class OrdersFunction extends DynamoDbStreamHandler<OrdersFunction.Order> {

    public record Order(String id, BigDecimal total) {}

    private final boolean takesLetters = System.getenv("DEAD_LETTERS") != null;

    @Override
    protected void process(Change<Order> change, Context context) {
        Order order = change.latestImage().orElseThrow();
        if (order.id().startsWith("fail")) {
            throw new IllegalStateException("scripted");
        }
        context.getLogger()
                .log(change.eventName() + " " + order.id() + " " + order.total()
                        + (change.isTimeToLiveDeletion() ? " expired" : "") + "\n");
    }

    @Override
    protected Optional<DeadLetters> deadLetters() {
        return takesLetters
                ? Optional.of(letter -> System.out.println("letter " + letter.itemIdentifier()))
                : Optional.empty();
    }
}
