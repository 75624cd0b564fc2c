package io.handrail.testing.idempotency;

import io.handrail.core.idempotency.Idempotency;
import io.handrail.core.idempotency.IdempotencyKey;
import io.handrail.core.idempotency.dynamodb.DynamoDbIdempotencyStore;
import io.handrail.testing.TestContext;
import java.time.Duration;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A process that begins its work, says so, and never ends it. */
final class KilledRun {

    private KilledRun() {}

    /** The arguments are the table, and the window in milliseconds. */
    public static void main(String[] args) throws InterruptedException {
        try (DynamoDbClient client = Tables.client()) {
            Idempotency idempotency = Idempotency.builder(DynamoDbIdempotencyStore.of(client, args[0]))
                    .prefix("killed")
                    .build();
            TestContext context = TestContext.create().withRemainingTime(Duration.ofMillis(Long.parseLong(args[1])));
            idempotency.runOnce(IdempotencyKey.of("key"), context, () -> {
                System.out.println("working");
                Thread.sleep(Long.MAX_VALUE);
            });
        }
    }
}
