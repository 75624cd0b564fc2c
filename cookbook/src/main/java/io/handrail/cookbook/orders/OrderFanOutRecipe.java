package io.handrail.cookbook.orders;

import io.handrail.cookbook.Kitchen;
import io.handrail.cookbook.Recipe;
import io.handrail.core.aws.Clients;
import io.handrail.testing.FirehoseFake;
import io.handrail.testing.InvocationResult;
import io.handrail.testing.LambdaRuntime;
import io.handrail.testing.LocalAws;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/** A batch of a shop's stream goes to S3, DynamoDB and Firehose; Lambda then delivers it once more. */
public final class OrderFanOutRecipe implements Recipe {

    private static final String STREAM = "fraud-check";

    @Override
    public String title() {
        return "a stream of orders to S3, DynamoDB and a second stream";
    }

    @Override
    public Outcome run(Kitchen kitchen) throws Exception {
        kitchen.say("starting a local S3 and DynamoDB, and Firehose at the wire");
        try (LocalAws aws = LocalAws.with(LocalAws.Service.S3, LocalAws.Service.DYNAMODB)
                        .start();
                FirehoseFake firehose = FirehoseFake.start();
                S3Client s3 = Clients.create(S3Client.builder());
                DynamoDbClient dynamoDb = Clients.create(DynamoDbClient.builder())) {
            String bucket = aws.uniqueName("archive");
            String table = aws.uniqueName("orders");
            s3.createBucket(r -> r.bucket(bucket));
            dynamoDb.createTable(r -> r.tableName(table)
                    .billingMode(BillingMode.PAY_PER_REQUEST)
                    .attributeDefinitions(AttributeDefinition.builder()
                            .attributeName("id")
                            .attributeType(ScalarAttributeType.S)
                            .build())
                    .keySchema(KeySchemaElement.builder()
                            .attributeName("id")
                            .keyType(KeyType.HASH)
                            .build()));

            Map<String, String> environment = new HashMap<>(aws.environment());
            environment.put("AWS_ENDPOINT_URL_FIREHOSE", firehose.uri().toString());
            environment.put("ARCHIVE_BUCKET", bucket);
            environment.put("ORDERS_TABLE", table);
            environment.put("FRAUD_STREAM", STREAM);
            List<Order> orders = OrderStream.orders();
            try (LambdaRuntime function = kitchen.start(OrderFanOut.class, environment)) {
                // Firehose is busy at first; nobody notices.
                firehose.failing(record -> true);
                for (String delivery : List.of("the batch", "the same batch again, as Lambda may")) {
                    InvocationResult result = Kitchen.succeeded(function.invoke(OrderStream.event(orders)));
                    kitchen.say("delivered " + delivery + ", in "
                            + result.duration().toMillis() + " ms: " + result.payload());
                }
            }
            int objects = collect(kitchen, s3, bucket);
            int shipped = dynamoDb.scanPaginator(r -> r.tableName(table)).items().stream()
                    .mapToInt(item -> AttributeValue.fromS("shipped").equals(item.get("status")) ? 1 : 0)
                    .sum();
            ByteArrayOutputStream large = new ByteArrayOutputStream();
            for (byte[] record : firehose.records(STREAM)) {
                large.writeBytes(record);
            }
            kitchen.write("orders/large.ndjson", large.toByteArray());
            return new Outcome(
                    orders.size() + " changes of " + OrderStream.ORDERS + " orders, twice",
                    objects + " objects by hour, " + shipped + " orders shipped in the table, "
                            + firehose.records(STREAM).size() + " records of many large orders");
        }
    }

    /** Reads the archive back, and counts its objects. */
    private static int collect(Kitchen kitchen, S3Client s3, String bucket) throws IOException {
        int objects = 0;
        for (S3Object object : s3.listObjectsV2Paginator(r -> r.bucket(bucket)).contents()) {
            byte[] content =
                    s3.getObjectAsBytes(r -> r.bucket(bucket).key(object.key())).asByteArray();
            if (object.key().endsWith(".gz")) {
                objects++;
                content = new GZIPInputStream(new ByteArrayInputStream(content)).readAllBytes();
            }
            int lines = new String(content, StandardCharsets.UTF_8).split("\n").length;
            kitchen.say(object.key() + ": " + lines + " lines");
            kitchen.write("orders/" + object.key().replace(".gz", ""), content);
        }
        return objects;
    }
}
