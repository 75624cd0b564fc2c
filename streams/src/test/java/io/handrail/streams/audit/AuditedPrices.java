package io.handrail.streams.audit;

import com.amazonaws.services.lambda.runtime.Context;
import io.handrail.core.Environment;
import io.handrail.core.aws.Clients;
import io.handrail.core.batch.Workers;
import io.handrail.streams.audit.dynamodb.DynamoDbAuditStore;
import io.handrail.streams.audit.guard.ChangeGuard;
import io.handrail.streams.audit.guard.Verdict;
import io.handrail.streams.dynamodb.Change;
import io.handrail.streams.dynamodb.DynamoDbStreamHandler;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Records and guards; items in parallel. */
public final class AuditedPrices extends DynamoDbStreamHandler<AuditedPrices.Product> {

    public record Product(String id, long price, String updatedBy) {}

    private final DynamoDbClient client = Clients.create(DynamoDbClient.builder());
    private final Workers workers = Workers.threads(4);
    private final AuditTrail trail = AuditTrail.in(
                    DynamoDbAuditStore.of(client, Environment.require("AUDIT_TABLE", "the audit table")))
            .actor(AuditActor.attribute("updatedBy"))
            .build();
    private final ChangeGuard<Product> guard = ChangeGuard.<Product>with(client)
            .rule(change ->
                    change.newImage().isPresent() && change.newImage().get().price() < 0
                            ? Verdict.revert("a price is not negative")
                            : Verdict.accept())
            .actor("updatedBy", "guard")
            .listener((change, result) -> System.out.println("guard " + result.outcome()))
            .build();

    @Override
    protected Optional<Workers> workers() {
        return Optional.of(workers);
    }

    @Override
    protected void process(Change<Product> change, Context context) {
        trail.record(change);
        guard.check(change);
    }
}
