package io.handrail.streams.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.handrail.testing.DynamoDbStreamPoller;
import io.handrail.testing.LambdaRuntime;
import io.handrail.testing.LocalAws;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

/** DynamoDB Local's stream, polled as Lambda does it, into a function under AWS's runtime client, into another table. */
class DynamoDbStreamEndToEndIT {

    @RegisterExtension
    static final LocalAws aws = LocalAws.with(LocalAws.Service.DYNAMODB);

    private final DynamoDbClient dynamo = DynamoDbClient.create();
    private final String source = aws.uniqueName("source");
    private final String replica = aws.uniqueName("replica");

    private String createTable(String name, boolean streams) {
        return dynamo.createTable(request -> request.tableName(name)
                        .billingMode(BillingMode.PAY_PER_REQUEST)
                        .attributeDefinitions(AttributeDefinition.builder()
                                .attributeName("id")
                                .attributeType(ScalarAttributeType.S)
                                .build())
                        .keySchema(KeySchemaElement.builder()
                                .attributeName("id")
                                .keyType(KeyType.HASH)
                                .build())
                        .streamSpecification(
                                streams
                                        ? StreamSpecification.builder()
                                                .streamEnabled(true)
                                                .streamViewType(StreamViewType.NEW_AND_OLD_IMAGES)
                                                .build()
                                        : null))
                .tableDescription()
                .latestStreamArn();
    }

    private Map<String, Map<String, AttributeValue>> items(String table) {
        Map<String, Map<String, AttributeValue>> items = new HashMap<>();
        for (Map<String, AttributeValue> item :
                dynamo.scan(request -> request.tableName(table)).items()) {
            items.put(item.get("id").s(), item);
        }
        return items;
    }

    private static Map<String, AttributeValue> everyType() {
        SdkBytes bytes = SdkBytes.fromByteArray(new byte[] {0, -1, 127});
        return new HashMap<>(Map.of(
                "n", AttributeValue.fromN("-9.9999999999999999999999999999999999999E+125"),
                "small", AttributeValue.fromN("1E-130"),
                "b", AttributeValue.fromB(bytes),
                "bool", AttributeValue.fromBool(false),
                "nul", AttributeValue.fromNul(true),
                "ss", AttributeValue.fromSs(List.of("b", "a", "")),
                "ns", AttributeValue.fromNs(List.of("1E+120", "0.00")),
                "bs", AttributeValue.fromBs(List.of(bytes, SdkBytes.fromUtf8String("x"))),
                "m", AttributeValue.fromM(Map.of("€.\"", AttributeValue.fromL(List.of(AttributeValue.fromNul(true))))),
                "l", AttributeValue.fromL(List.of(AttributeValue.fromS(""), AttributeValue.fromN("-0.5")))));
    }

    @Test
    void aReplicaKeptByAFunctionIsTheTableItself() {
        assumeTrue(LambdaRuntime.canFork(), "AWS's runtime client runs on 64-bit Linux only");
        String stream = createTable(source, true);
        createTable(replica, false);
        try (LambdaRuntime function = LambdaRuntime.forked(ReplicaFunction.class)
                .env(aws.environment())
                .env("REPLICA", replica)
                .start()) {
            DynamoDbStreamPoller poller = DynamoDbStreamPoller.of(DynamoDbStreamsClient.create(), stream, function)
                    .batchSize(7);
            for (int i = 0; i < 20; i++) {
                Map<String, AttributeValue> item = everyType();
                item.put("id", AttributeValue.fromS("item-" + i));
                dynamo.putItem(request -> request.tableName(source).item(item));
                if (i % 4 == 0) {
                    item.remove("bs");
                    item.put("flaky", AttributeValue.fromBool(true));
                    dynamo.putItem(request -> request.tableName(source).item(item));
                }
                if (i % 5 == 0) {
                    dynamo.deleteItem(request -> request.tableName(source).key(Map.of("id", item.get("id"))));
                }
            }
            assertThat(poller.poll()).isEqualTo(29);
            assertThat(poller.discarded()).isEmpty();
        }
        assertThat(items(replica)).hasSize(16).isEqualTo(items(source));
    }
}
