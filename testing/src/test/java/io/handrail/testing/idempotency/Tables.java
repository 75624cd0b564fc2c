package io.handrail.testing.idempotency;

import io.handrail.testing.LocalAws;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** DynamoDB Local's clients and fresh tables. */
public final class Tables {

    /** Tells a process that a test starts where its parent's DynamoDB Local is. */
    public static final String ENDPOINT = "handrail.test.dynamodb";

    private static final LocalAws AWS = LocalAws.with(LocalAws.Service.DYNAMODB);

    private Tables() {}

    public static URI endpoint() {
        String parents = System.getProperty(ENDPOINT);
        return parents == null ? AWS.start().endpoint(LocalAws.Service.DYNAMODB) : URI.create(parents);
    }

    public static DynamoDbClient client() {
        return client(UrlConnectionHttpClient.create());
    }

    public static DynamoDbClient client(SdkHttpClient http, ExecutionInterceptor... interceptors) {
        return DynamoDbClient.builder()
                .overrideConfiguration(override -> override.executionInterceptors(List.of(interceptors)))
                .endpointOverride(endpoint())
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                .httpClient(http)
                .build();
    }

    /** A new table of a partition key {@code id} and, where given, a sort key. */
    public static String create(DynamoDbClient client, String... keys) {
        String table = AWS.uniqueName("idempotency");
        List<AttributeDefinition> attributes = new ArrayList<>();
        List<KeySchemaElement> schema = new ArrayList<>();
        for (String key : keys) {
            attributes.add(AttributeDefinition.builder()
                    .attributeName(key)
                    .attributeType(ScalarAttributeType.S)
                    .build());
            schema.add(KeySchemaElement.builder()
                    .attributeName(key)
                    .keyType(schema.isEmpty() ? KeyType.HASH : KeyType.RANGE)
                    .build());
        }
        client.createTable(request -> request.tableName(table)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(attributes)
                .keySchema(schema));
        return table;
    }
}
