package io.handrail.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

class DynamoDbStreamPollerIT {

    @RegisterExtension
    static final LocalAws aws = LocalAws.with(LocalAws.Service.DYNAMODB);

    private final DynamoDbClient dynamo = DynamoDbClient.create();
    private final String table = aws.uniqueName("orders");
    private final String streamArn = createTable();

    /** Answers each batch with what the test makes of its sequence numbers; null is a function that fails. */
    private static final class Function implements LambdaRuntime {

        final List<List<JsonObject>> batches = new ArrayList<>();
        private final UnaryOperator<List<String>> failures;

        Function(UnaryOperator<List<String>> failures) {
            this.failures = failures;
        }

        @Override
        public InvocationResult invoke(byte[] json) {
            List<JsonObject> records = new ArrayList<>();
            List<String> ids = new ArrayList<>();
            String event = new String(json, StandardCharsets.UTF_8);
            for (JsonElement each :
                    JsonParser.parseString(event).getAsJsonObject().getAsJsonArray("Records")) {
                records.add(each.getAsJsonObject());
                ids.add(id(each.getAsJsonObject()));
            }
            batches.add(records);
            List<String> failed = failures.apply(ids);
            Optional<InvocationError> error = failed.equals(List.of("throw"))
                    ? Optional.of(new InvocationError("java.lang.IllegalStateException", "scripted", List.of()))
                    : Optional.empty();
            StringBuilder answer = new StringBuilder("{\"batchItemFailures\":[");
            for (String id : failed) {
                String number = ids.contains(id) ? sequenceNumber(records.get(ids.indexOf(id))) : id;
                answer.append(answer.toString().endsWith("[") ? "" : ",");
                answer.append("{\"itemIdentifier\":\"").append(number).append("\"}");
            }
            return new InvocationResult("r", answer.append("]}").toString(), error, List.of(), Duration.ZERO);
        }

        List<String> seen() {
            return batches.stream()
                    .map(batch ->
                            String.join("", batch.stream().map(Function::id).toList()))
                    .toList();
        }

        private static String id(JsonObject record) {
            return record.getAsJsonObject("dynamodb")
                    .getAsJsonObject("Keys")
                    .getAsJsonObject("id")
                    .get("S")
                    .getAsString();
        }

        private static String sequenceNumber(JsonObject record) {
            return record.getAsJsonObject("dynamodb").get("SequenceNumber").getAsString();
        }

        @Override
        public Optional<InvocationError> initError() {
            return Optional.empty();
        }

        @Override
        public void close() {}
    }

    private String createTable() {
        return dynamo.createTable(request -> request.tableName(table)
                        .billingMode(BillingMode.PAY_PER_REQUEST)
                        .attributeDefinitions(AttributeDefinition.builder()
                                .attributeName("id")
                                .attributeType(ScalarAttributeType.S)
                                .build())
                        .keySchema(KeySchemaElement.builder()
                                .attributeName("id")
                                .keyType(KeyType.HASH)
                                .build())
                        .streamSpecification(StreamSpecification.builder()
                                .streamEnabled(true)
                                .streamViewType(StreamViewType.NEW_AND_OLD_IMAGES)
                                .build()))
                .tableDescription()
                .latestStreamArn();
    }

    private void put(String... ids) {
        for (String id : ids) {
            dynamo.putItem(request -> request.tableName(table).item(Map.of("id", AttributeValue.fromS(id))));
        }
    }

    private DynamoDbStreamPoller poller(Function function) {
        // @start region=poller
        DynamoDbStreamsClient streams = DynamoDbStreamsClient.create();
        DynamoDbStreamPoller poller = DynamoDbStreamPoller.of(streams, streamArn, function);
        // @end
        return poller.batchSize(3).maximumRetryAttempts(1);
    }

    @Test
    void theFunctionGetsEachChangeOnceAndInOrder() {
        Function function = new Function(ids -> List.of());
        DynamoDbStreamPoller poller = poller(function);
        put("a", "b", "c", "d");
        assertThat(poller.poll()).isEqualTo(4);
        assertThat(poller.poll()).isZero();
        put("e");
        assertThat(poller.poll()).isEqualTo(1);
        assertThat(function.seen()).containsExactly("abc", "d", "e");
    }

    @Test
    void itGoesOnFromTheLowestReportedSequenceNumber() {
        List<List<String>> reports = new ArrayList<>(List.of(List.of("c", "b"), List.of()));
        Function function = new Function(ids -> reports.isEmpty() ? List.of() : reports.remove(0));
        put("a", "b", "c", "d", "e");
        poller(function).poll();
        assertThat(function.seen()).containsExactly("abc", "bcd", "e");
    }

    @Test
    void aBatchThatMakesNoProgressIsDiscardedAfterItsRetries() {
        put("a", "b", "c", "d");
        for (String failure : List.of("throw", "no-such-number", "")) {
            Function function = new Function(ids -> ids.contains("a") ? List.of(failure) : List.of());
            DynamoDbStreamPoller poller = poller(function);
            poller.poll();
            assertThat(function.seen()).containsExactly("abc", "abc", "d");
            assertThat(poller.discarded())
                    .isEqualTo(function.batches.get(0).stream()
                            .map(Function::sequenceNumber)
                            .toList());
        }
    }

    @Test
    void theEventHasTheImagesWithAllTypesOfAttributes() {
        Map<String, AttributeValue> item = Map.of(
                "id", AttributeValue.fromS("a"),
                "n", AttributeValue.fromN("1.5"),
                "b", AttributeValue.fromB(SdkBytes.fromUtf8String("x")),
                "bool", AttributeValue.fromBool(true),
                "nul", AttributeValue.fromNul(true),
                "ss", AttributeValue.fromSs(List.of("a")),
                "ns", AttributeValue.fromNs(List.of("7")),
                "bs", AttributeValue.fromBs(List.of(SdkBytes.fromUtf8String("x"))),
                "l", AttributeValue.fromL(List.of(AttributeValue.fromM(Map.of("k", AttributeValue.fromS("v"))))));
        dynamo.putItem(request -> request.tableName(table).item(item));
        dynamo.deleteItem(request -> request.tableName(table).key(Map.of("id", AttributeValue.fromS("a"))));
        Function function = new Function(ids -> List.of());
        poller(function).poll();

        JsonObject insert = function.batches.get(0).get(0);
        assertThat(insert.get("eventName").getAsString()).isEqualTo("INSERT");
        assertThat(insert.get("eventSourceARN").getAsString()).isEqualTo(streamArn);
        JsonObject dynamodb = insert.getAsJsonObject("dynamodb");
        assertThat(dynamodb.has("OldImage")).isFalse();
        String image = "{'id':{'S':'a'},'n':{'N':'1.5'},'b':{'B':'eA=='},'bool':{'BOOL':true},'nul':{'NULL':true},"
                + "'ss':{'SS':['a']},'ns':{'NS':['7']},'bs':{'BS':['eA==']},'l':{'L':[{'M':{'k':{'S':'v'}}}]}}";
        assertThat(dynamodb.get("NewImage")).isEqualTo(JsonParser.parseString(image));
        JsonObject remove = function.batches.get(0).get(1);
        assertThat(remove.get("eventName").getAsString()).isEqualTo("REMOVE");
        assertThat(remove.getAsJsonObject("dynamodb").get("OldImage")).isEqualTo(JsonParser.parseString(image));
        assertThat(remove.has("userIdentity")).isFalse();
    }
}
