package io.handrail.cookbook.audit;

import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

/** Tables whose key is {@code id}, and what people do to the products in one. */
final class Tables {

    private Tables() {}

    static void create(DynamoDbClient client, String name) {
        client.createTable(byId(name).build());
    }

    /** The ARN of its stream. */
    static String createWithStream(DynamoDbClient client, String name) {
        return client.createTable(byId(name)
                        .streamSpecification(
                                s -> s.streamEnabled(true).streamViewType(StreamViewType.NEW_AND_OLD_IMAGES))
                        .build())
                .tableDescription()
                .latestStreamArn();
    }

    private static CreateTableRequest.Builder byId(String name) {
        return CreateTableRequest.builder()
                .tableName(name)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(AttributeDefinition.builder()
                        .attributeName("id")
                        .attributeType(ScalarAttributeType.S)
                        .build())
                .keySchema(KeySchemaElement.builder()
                        .attributeName("id")
                        .keyType(KeyType.HASH)
                        .build());
    }

    static void price(DynamoDbClient client, String table, String id, String price, String who) {
        client.updateItem(r -> r.tableName(table)
                .key(Map.of("id", AttributeValue.fromS(id)))
                .updateExpression("SET price = :price, updatedBy = :who")
                .expressionAttributeValues(
                        Map.of(":price", AttributeValue.fromN(price), ":who", AttributeValue.fromS(who))));
    }

    /** An attribute of an item that is there. */
    static AttributeValue read(DynamoDbClient client, String table, String id, String attribute) {
        Map<String, AttributeValue> item = client.getItem(r -> r.tableName(table)
                        .key(Map.of("id", AttributeValue.fromS(id)))
                        .consistentRead(true))
                .item();
        return Objects.requireNonNull(item.get(attribute), () -> id + " has no " + attribute);
    }
}
