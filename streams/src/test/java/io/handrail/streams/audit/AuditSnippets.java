package io.handrail.streams.audit;

import com.amazonaws.services.lambda.runtime.Context;
import io.handrail.core.aws.Clients;
import io.handrail.streams.audit.dynamodb.DynamoDbAuditStore;
import io.handrail.streams.audit.guard.ChangeGuard;
import io.handrail.streams.audit.guard.Verdict;
import io.handrail.streams.dynamodb.Change;
import io.handrail.streams.dynamodb.DynamoDbStreamHandler;
import java.time.Duration;
import java.time.Instant;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The examples of this package's Javadoc. */
@SuppressWarnings("unused")
final class AuditSnippets {

    private AuditSnippets() {}

    record Product(String id, long price) {}

    // @start region=trail
    static class Audit extends DynamoDbStreamHandler<Void> {

        private final AuditTrail trail = AuditTrail.in(
                        DynamoDbAuditStore.of(Clients.create(DynamoDbClient.builder()), "audit"))
                .actor(AuditActor.attribute("updatedBy"))
                .redact("cardNumber")
                .build();

        @Override
        protected void process(Change<Void> change, Context context) {
            trail.record(change);
        }
    }
    // @end

    // @start region=guard
    static class Prices extends DynamoDbStreamHandler<Product> {

        private final ChangeGuard<Product> guard = ChangeGuard.<Product>with(Clients.create(DynamoDbClient.builder()))
                .rule(change ->
                        change.newImage().isPresent() && change.newImage().get().price() < 0
                                ? Verdict.revert("a price is not negative")
                                : Verdict.accept())
                .build();

        @Override
        protected void process(Change<Product> change, Context context) {
            guard.check(change);
        }
    }
    // @end

    static void report(DynamoDbAuditStore store) {
        // @start region=report
        Instant now = Instant.now();
        ChangeReport report = ChangeReport.of(store, now.minus(Duration.ofHours(1)), now);
        String whoDidMost = report.top(10).toText();
        // @end
    }
}
