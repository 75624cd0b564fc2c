package io.handrail.streams.firehose.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.handrail.core.aws.Clients;
import io.handrail.testing.LocalAws;
import io.handrail.testing.ScriptedEndpoint;
import io.handrail.testing.ScriptedEndpoint.Response;
import io.handrail.testing.TestContext;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

class DynamoDbLookupIT {

    @RegisterExtension
    static final LocalAws AWS = LocalAws.with(LocalAws.Service.DYNAMODB);

    private static final String JSON = "application/x-amz-json-1.0";

    private static String table(DynamoDbClient client) {
        String table = AWS.uniqueName("customers");
        client.createTable(r -> r.tableName(table)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(AttributeDefinition.builder()
                        .attributeName("id")
                        .attributeType(ScalarAttributeType.S)
                        .build())
                .keySchema(KeySchemaElement.builder()
                        .attributeName("id")
                        .keyType(KeyType.HASH)
                        .build()));
        return table;
    }

    private static Set<String> ids(int from, int to) {
        Set<String> ids = new HashSet<>();
        for (int i = from; i < to; i++) {
            ids.add("c" + i);
        }
        return ids;
    }

    @Test
    void moreItemsThanOneCallTakesAreFoundAndTheMissingOnesAreMissing() {
        try (DynamoDbClient client = Clients.create(DynamoDbClient.builder())) {
            String table = table(client);
            for (String id : ids(0, 230)) {
                client.putItem(r -> r.tableName(table)
                        .item(Map.of("id", AttributeValue.fromS(id), "name", AttributeValue.fromS(id + "!"))));
            }
            Set<String> keys = ids(20, 250);
            keys.add("");
            keys.add("x".repeat(2_049));

            Map<String, Map<String, Object>> found =
                    new DynamoDbLookup(client, table, "id").load(keys, TestContext.create());

            assertThat(found.keySet()).isEqualTo(ids(20, 230));
            assertThat(found.get("c200")).isEqualTo(Map.of("id", "c200", "name", "c200!"));
        }
    }

    @Test
    void everyTypeOfAttributeBecomesJson() {
        try (DynamoDbClient client = Clients.create(DynamoDbClient.builder())) {
            String table = table(client);
            SdkBytes bytes = SdkBytes.fromUtf8String("hi");
            client.putItem(r -> r.tableName(table)
                    .item(Map.of(
                            "id", AttributeValue.fromS("c"),
                            "n", AttributeValue.fromN("12345678901234567890.5"),
                            "b", AttributeValue.fromB(bytes),
                            "t", AttributeValue.fromBool(true),
                            "z", AttributeValue.fromNul(true),
                            "l", AttributeValue.fromL(List.of(AttributeValue.fromN("1"), AttributeValue.fromNul(true))),
                            "m", AttributeValue.fromM(Map.of("a", AttributeValue.fromS("x"))),
                            "ss", AttributeValue.fromSs(List.of("s")),
                            "ns", AttributeValue.fromNs(List.of("2")),
                            "bs", AttributeValue.fromBs(List.of(bytes)))));

            assertThat(new DynamoDbLookup(client, table, "id").load(Set.of("c"), TestContext.create()))
                    .isEqualTo(Map.of(
                            "c",
                            Map.of(
                                    "id",
                                    "c",
                                    "n",
                                    new BigDecimal("12345678901234567890.5"),
                                    "b",
                                    "aGk=",
                                    "t",
                                    true,
                                    "l",
                                    List.of(new BigDecimal("1")),
                                    "m",
                                    Map.of("a", "x"),
                                    "ss",
                                    List.of("s"),
                                    "ns",
                                    List.of(new BigDecimal("2")),
                                    "bs",
                                    List.of("aGk="))));
        }
    }

    /** Answers for the first keys of a request and leaves the others unprocessed. */
    private static Response some(ScriptedEndpoint.Request request, int processed) {
        JsonArray keys = new Gson()
                .fromJson(request.text(), JsonObject.class)
                .getAsJsonObject("RequestItems")
                .getAsJsonObject("t")
                .getAsJsonArray("Keys");
        JsonArray items = new JsonArray();
        JsonArray left = new JsonArray();
        for (int i = 0; i < keys.size(); i++) {
            (i < processed ? items : left).add(keys.get(i));
        }
        String unprocessed = left.isEmpty() ? "{}" : "{\"t\":{\"Keys\":" + left + "}}";
        return Response.of(200, JSON, "{\"Responses\":{\"t\":" + items + "},\"UnprocessedKeys\":" + unprocessed + "}");
    }

    private static DynamoDbClient client(ScriptedEndpoint endpoint) {
        return Clients.create(
                DynamoDbClient.builder(),
                b -> b.endpointOverride(endpoint.uri())
                        .region(Region.US_EAST_1)
                        .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("a", "b")))
                        .overrideConfiguration(o -> o.retryStrategy(r -> r.maxAttempts(1))));
    }

    @Test
    void whatWasLeftUnprocessedIsAskedForAgainAndNothingElseIs() {
        try (ScriptedEndpoint endpoint = ScriptedEndpoint.answering(request -> some(request, 40));
                DynamoDbClient client = client(endpoint)) {
            Map<String, Map<String, Object>> found =
                    new DynamoDbLookup(client, "t", "id").load(ids(0, 150), TestContext.create());

            assertThat(found.keySet()).isEqualTo(ids(0, 150));
            // 100 keys leave 60; with the other 50 these are 110, and so on: never more than 100 in a call.
            assertThat(endpoint.requests()).hasSizeBetween(4, 6);
        }
    }

    @Test
    void throttlingIsWaitedForButARefusalIsNot() {
        Response throttled = Response.of(
                400, JSON, "{\"__type\":\"com.amazonaws.dynamodb.v20120810#ProvisionedThroughputExceededException\"}");
        try (ScriptedEndpoint endpoint = ScriptedEndpoint.answering(request -> some(request, 100));
                DynamoDbClient client = client(endpoint)) {
            endpoint.next(throttled, Response.reset());
            assertThat(new DynamoDbLookup(client, "t", "id").load(Set.of("a"), TestContext.create()))
                    .containsKey("a");

            endpoint.next(Response.of(400, JSON, "{\"__type\":\"x#AccessDeniedException\",\"message\":\"no\"}"));
            assertThatExceptionOfType(LookupException.class)
                    .isThrownBy(
                            () -> new DynamoDbLookup(client, "t", "id").load(Set.of("secret"), TestContext.create()))
                    .withMessageContaining("dynamodb:BatchGetItem")
                    .withMessageNotContaining("secret");
            assertThat(endpoint.requests()).hasSize(4);
        }
    }

    @Test
    void itEndsWithTheTimeAndSaysThatItDoesNotKnow() {
        try (ScriptedEndpoint endpoint = ScriptedEndpoint.answering(request -> some(request, 0));
                DynamoDbClient client = client(endpoint)) {
            TestContext context = TestContext.create().withRemainingTime(Duration.ofSeconds(1));

            assertThatExceptionOfType(LookupException.class)
                    .isThrownBy(() -> new DynamoDbLookup(client, "t", "id").load(ids(0, 3), context))
                    .withMessageContaining("3 could not be read");
        }
    }

    @Test
    void primingNeedsNoNetwork() {
        try (DynamoDbClient client = Clients.create(DynamoDbClient.builder())) {
            new DynamoDbLookup(client, "t", "id").prime();
        }
    }
}
