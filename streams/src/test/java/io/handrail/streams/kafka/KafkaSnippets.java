package io.handrail.streams.kafka;

import com.amazonaws.services.lambda.runtime.Context;
import io.handrail.core.batch.Workers;
import java.math.BigDecimal;
import java.util.Optional;

/** The examples of this package's Javadoc. */
@SuppressWarnings("unused")
final class KafkaSnippets {

    private KafkaSnippets() {}

    record Price(String currency, BigDecimal amount) {}

    interface Catalogue {

        void put(String sku, Price price);

        void remove(String sku);
    }

    private static final Catalogue CATALOGUE = null;

    // @start region=handler
    public static class PriceFunction extends KafkaBatchHandler<Price> {

        @Override
        protected void process(KafkaRecord<Price> record, Context context) {
            String sku = record.keyText().orElseThrow();
            record.value().ifPresentOrElse(price -> CATALOGUE.put(sku, price), () -> CATALOGUE.remove(sku));
        }
    }
    // @end

    abstract static class InParallel extends KafkaBatchHandler<Price> {

        // @start region=workers
        private final Workers workers = Workers.threads(8);

        @Override
        protected Optional<Workers> workers() {
            return Optional.of(workers);
        }
        // @end
    }
}
