package io.handrail.testing.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import io.handrail.core.idempotency.Idempotency;
import io.handrail.core.idempotency.IdempotencyInProgressException;
import io.handrail.core.idempotency.IdempotencyKey;
import io.handrail.core.idempotency.dynamodb.DynamoDbIdempotencyStore;
import io.handrail.testing.TestContext;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class IdempotencyAfterAKillIT {

    private static final Duration WINDOW = Duration.ofSeconds(15);

    @Test
    void theRetryOfAKilledRunRunsAfterItsWindowAndNotBefore() throws Exception {
        try (DynamoDbClient client = Tables.client()) {
            String table = Tables.create(client, "id");
            kill(start(table));
            Idempotency idempotency = Idempotency.builder(DynamoDbIdempotencyStore.of(client, table))
                    .prefix("killed")
                    .build();

            Instant windowEnds = null;
            boolean ran = false;
            while (!ran) {
                try {
                    ran = idempotency.runOnce(IdempotencyKey.of("key"), TestContext.create(), () -> {});
                } catch (IdempotencyInProgressException e) {
                    windowEnds = e.retryAt().orElseThrow();
                    Thread.sleep(50);
                }
            }
            assertThat(windowEnds).as("the killed run was still protected").isNotNull();
            assertThat(Instant.now()).as("the retry waited for the window").isAfter(windowEnds);
        }
    }

    private static Process start(String table) throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-D" + Tables.ENDPOINT + "=" + Tables.endpoint(),
                        KilledRun.class.getName(),
                        table,
                        Long.toString(WINDOW.toMillis()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** SIGKILL, when it has said that it works. */
    private static void kill(Process process) throws Exception {
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(out.readLine()).isEqualTo("working");
        } finally {
            process.destroyForcibly().waitFor();
        }
    }
}
