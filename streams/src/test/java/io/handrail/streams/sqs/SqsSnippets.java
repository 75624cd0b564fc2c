package io.handrail.streams.sqs;

import com.amazonaws.services.lambda.runtime.Context;
import java.util.Optional;

/** The examples of this package's Javadoc. */
@SuppressWarnings("unused")
final class SqsSnippets {

    private SqsSnippets() {}

    // @start region=orders
    /** An order as it is sent to the queue. */
    record Order(String id, int quantity) {}

    static final class Orders extends SqsBatchHandler<Order> {

        @Override
        protected void process(SqsMessage<Order> message, Context context) {
            context.getLogger().log("Order " + message.body().id());
        }
    }
    // @end

    // @start region=large
    static final class Reports extends SqsBatchHandler<String> {

        private final S3LargeMessages large = S3LargeMessages.in("report-payloads");

        @Override
        protected Optional<S3LargeMessages> largeMessages() {
            return Optional.of(large);
        }

        @Override
        protected void process(SqsMessage<String> message, Context context) {
            context.getLogger().log(message.body().length() + " characters");
        }
    }
    // @end
}
