package io.handrail.cookbook.audit;

import com.amazonaws.services.lambda.runtime.Context;
import io.handrail.core.Environment;
import io.handrail.core.aws.Clients;
import io.handrail.streams.audit.AuditActor;
import io.handrail.streams.audit.AuditTrail;
import io.handrail.streams.audit.dynamodb.DynamoDbAuditStore;
import io.handrail.streams.audit.guard.ChangeGuard;
import io.handrail.streams.audit.guard.Verdict;
import io.handrail.streams.dynamodb.Change;
import io.handrail.streams.dynamodb.DynamoDbStreamHandler;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The function behind the products' stream: every change goes into the audit table, and a price of nothing or less is
 * taken back. What it takes back is audited too, when it comes through the stream.
 */
public final class ProductAudit extends DynamoDbStreamHandler<Product> {

    private final DynamoDbClient client = Clients.create(DynamoDbClient.builder());

    private final AuditTrail trail = AuditTrail.in(
                    DynamoDbAuditStore.of(client, Environment.require("AUDIT_TABLE", "the table of the audit trail")))
            .actor(AuditActor.attribute("updatedBy"))
            .kind(ProductAudit::kind)
            .build();

    private final ChangeGuard<Product> guard = ChangeGuard.<Product>with(client)
            .rule(change ->
                    change.newImage().isPresent() && change.newImage().get().isFree()
                            ? Verdict.revert("a product has a price")
                            : Verdict.accept())
            .actor("updatedBy", "price guard")
            .build();

    @Override
    protected void process(Change<Product> change, Context context) {
        trail.record(change);
        guard.check(change);
    }

    private static String kind(Change<?> change) {
        return switch (change.eventName()) {
            case INSERT -> "created";
            case MODIFY -> change.changedAttributes().contains("price") ? "priced" : "edited";
            case REMOVE -> "deleted";
            case UNKNOWN -> "other";
        };
    }
}
