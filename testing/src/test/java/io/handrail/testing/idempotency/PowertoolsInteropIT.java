package io.handrail.testing.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import io.handrail.core.idempotency.Idempotency;
import io.handrail.core.idempotency.IdempotencyInProgressException;
import io.handrail.core.idempotency.IdempotencyKey;
import io.handrail.core.idempotency.KeyFormat;
import io.handrail.core.idempotency.dynamodb.DynamoDbIdempotencyStore;
import io.handrail.core.idempotency.dynamodb.ResultForm;
import io.handrail.testing.TestContext;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Our handler and one on {@code @aws-lambda-powertools/idempotency} share a table, each with the other's keys. */
class PowertoolsInteropIT {

    private static final String RESULT = "{\"receipt\":{\"id\":\"r-1\",\"lines\":[1,2.5,null,true,\"é\"]}}";

    private static DynamoDbClient client;
    private static PowertoolsFunction node;
    private static Idempotency ours;

    private final AtomicInteger runs = new AtomicInteger();

    @BeforeAll
    static void installAndCreateTable() throws Exception {
        PowertoolsFunction.install();
        client = Tables.client();
        String table = Tables.create(client, "id");
        node = new PowertoolsFunction(table);
        ours = Idempotency.builder(DynamoDbIdempotencyStore.builder(client, table)
                        .resultForm(ResultForm.NATIVE)
                        .build())
                .prefix(PowertoolsFunction.NAME)
                .keyFormat(KeyFormat.powertoolsTypeScript())
                .build();
    }

    @AfterAll
    static void close() {
        if (client != null) {
            client.close();
        }
    }

    @Test
    void whatNodeCompletedIsReplayedInJava() throws Exception {
        assertThat(node.invoke(event("node first"), RESULT).get("ran").getAsBoolean())
                .isTrue();

        assertThat(runOurs(event("node first"), "\"never\"")).isEqualTo(JsonParser.parseString(RESULT));
        assertThat(runs).hasValue(0);
    }

    @Test
    void whatJavaCompletedIsReplayedInNode() throws Exception {
        runOurs(event("java first"), RESULT);
        assertThat(runs).hasValue(1);

        assertThat(node.invoke(event("java first"), "\"never\""))
                .isEqualTo(JsonParser.parseString("{\"ran\":false,\"answer\":" + RESULT + "}"));
    }

    @Test
    void aRunInProgressInNodeStopsJava() throws Exception {
        Process hanging = node.invokeAndHang(event("node hangs"));
        try {
            assertThatThrownBy(() -> runOurs(event("node hangs"), "1"))
                    .isInstanceOfSatisfying(
                            IdempotencyInProgressException.class,
                            e -> assertThat(e.retryAt()).isPresent());
            assertThat(runs).hasValue(0);
        } finally {
            hanging.destroyForcibly().waitFor();
        }
    }

    @Test
    void aRunInProgressInJavaStopsNode() throws Exception {
        JsonElement result = ours.run(
                IdempotencyKey.ofJson(event("java works")),
                new ElementBinding(),
                TestContext.create(),
                () -> node.invoke(event("java works"), "1"));
        assertThat(result)
                .isEqualTo(JsonParser.parseString("{\"ran\":false,\"error\":\"IdempotencyAlreadyInProgressError\"}"));
    }

    private JsonElement runOurs(String event, String result) {
        return ours.run(IdempotencyKey.ofJson(event), new ElementBinding(), TestContext.create(), () -> {
            runs.incrementAndGet();
            return JsonParser.parseString(result);
        });
    }

    private static String event(String name) {
        return "{\"name\":\"" + name
                + "\",\"Zeta\":{\"b\":1.50,\"a\":[1e3,{\"10\":1,\"9\":0.000001}]},\"é\":\"ü/<>&\"}";
    }
}
