package io.handrail.testing.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import io.handrail.testing.InvocationResult;
import io.handrail.testing.LambdaRuntime;
import io.handrail.testing.LocalAws;
import io.handrail.testing.schedule.HourlyFunction;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** From JSON bytes to JSON bytes, under AWS's runtime client. */
@EnabledIf("io.handrail.testing.LambdaRuntime#canFork")
class IdempotentFunctionsIT {

    @RegisterExtension
    static final LocalAws aws = LocalAws.with(LocalAws.Service.DYNAMODB);

    @Test
    void aSecondInvocationGetsTheFirstOnesAnswerAndAFailedOneRunsAgain() {
        try (DynamoDbClient client = Tables.client();
                LambdaRuntime runtime = start(ChargeFunction.class, Tables.create(client, "id"))) {
            InvocationResult refused = runtime.invoke("{\"id\":\"order-1\",\"refused\":true}");
            assertThat(refused.error().orElseThrow().type()).isEqualTo("java.lang.IllegalStateException");

            String first = runtime.invoke("{\"id\":\"order-1\"}").payload();
            assertThat(first).startsWith("{\"order\":\"order-1\",\"number\":");
            assertThat(runtime.invoke("{\"id\":\"order-1\"}").payload()).isEqualTo(first);
            assertThat(runtime.invoke("{\"id\":\"order-2\"}").payload()).isNotEqualTo(first);
        }
    }

    @Test
    void aTickThatIsDeliveredTwiceRunsOnce() {
        try (DynamoDbClient client = Tables.client()) {
            String table = Tables.create(client, "id");
            try (LambdaRuntime runtime = start(HourlyFunction.class, table)) {
                for (String hour : new String[] {"10", "10", "11"}) {
                    InvocationResult result = runtime.invoke("{\"source\":\"aws.scheduler\",\"detail\":\"{}\","
                            + "\"detail-type\":\"Scheduled Event\",\"time\":\"2026-11-23T" + hour
                            + ":00:00Z\",\"resources\":"
                            + "[\"arn:aws:scheduler:us-east-1:123456789012:schedule/default/hourly\"]}");
                    assertThat(result.payload()).isEqualTo("null");
                }
            }
            Map<String, AttributeValue> counted = client.getItem(
                            get -> get.tableName(table).key(Map.of("id", AttributeValue.fromS("hourly"))))
                    .item();
            assertThat(counted.get("runs").n()).isEqualTo("2");
            assertThat(counted.get("fence").n()).as("the third holder").isEqualTo("3");
        }
    }

    private static LambdaRuntime start(Class<?> function, String table) {
        return LambdaRuntime.forked(function)
                .env(aws.environment())
                .env("TABLE", table)
                .start();
    }
}
