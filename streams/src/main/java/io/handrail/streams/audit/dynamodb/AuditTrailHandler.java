package io.handrail.streams.audit.dynamodb;

import com.amazonaws.services.lambda.runtime.Context;
import io.handrail.core.Environment;
import io.handrail.core.aws.Clients;
import io.handrail.streams.audit.AuditActor;
import io.handrail.streams.audit.AuditTrail;
import io.handrail.streams.dynamodb.Change;
import io.handrail.streams.dynamodb.DynamoDbStreamHandler;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Records every change of a table in an {@link AuditTrail}. There is no method to write: configure {@code AUDIT_TABLE},
 * made as {@link AuditTable} says, and {@code AUDIT_ACTOR_ATTRIBUTE}, the attribute
 * in which the writers leave their name ({@code updatedBy} if it is not set); or give another trail to the constructor,
 * in S3 for example.
 *
 * <p>A change that cannot be recorded fails and comes again, and holds back what follows in its shard; one that never
 * can goes to the {@link #deadLetters()}, so have one.
 */
public class AuditTrailHandler extends DynamoDbStreamHandler<Void> {

    private final AuditTrail trail;

    /**
     * For Lambda: configured by environment variables.
     *
     * @throws IllegalStateException if {@code AUDIT_TABLE} is not set
     */
    public AuditTrailHandler() {
        this(AuditTrail.in(DynamoDbAuditStore.of(
                        Clients.create(DynamoDbClient.builder()),
                        Environment.require("AUDIT_TABLE", "the table that entries are written to")))
                .actor(AuditActor.attribute(Environment.get("AUDIT_ACTOR_ATTRIBUTE", "updatedBy")))
                .build());
    }

    /** For tests and for functions that configure themselves. */
    protected AuditTrailHandler(AuditTrail trail) {
        this.trail = trail;
    }

    @Override
    protected final void process(Change<Void> change, Context context) {
        trail.record(change);
    }

    /** Also warms up the trail's store. */
    @Override
    protected void prime() throws Exception {
        super.prime();
        trail.prime();
    }
}
