package io.handrail.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.handrail.testing.LocalAws.Service;
import io.handrail.testing.handlers.StoreInS3;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.Bucket;
import software.amazon.awssdk.services.sqs.SqsClient;

class LocalAwsIT {

    @RegisterExtension
    static final LocalAws aws = LocalAws.with(Service.S3, Service.DYNAMODB, Service.SQS);

    @Test
    void anObjectComesBackFromS3() {
        String bucket = aws.uniqueName("photos");
        try (S3Client s3 = S3Client.create()) {
            s3.createBucket(b -> b.bucket(bucket));
            s3.putObject(b -> b.bucket(bucket).key("a/b c.txt"), RequestBody.fromString("caf\u00e9"));
            assertThat(s3.getObjectAsBytes(b -> b.bucket(bucket).key("a/b c.txt"))
                            .asUtf8String())
                    .isEqualTo("caf\u00e9");
        }
    }

    @Test
    void aRegionHasBucketsOfItsOwn() {
        String bucket = aws.uniqueName("photos");
        // @start region=region
        try (LocalAws frankfurt = LocalAws.inRegion("eu-central-1", Service.S3).start();
                S3Client here = S3Client.create();
                S3Client there = S3Client.builder()
                        .region(Region.EU_CENTRAL_1)
                        .endpointOverride(frankfurt.endpoint(Service.S3))
                        .build()) {
            there.createBucket(b -> b.bucket(bucket));
            // @end
            assertThat(there.listBuckets().buckets()).extracting(Bucket::name).contains(bucket);
            assertThat(here.listBuckets().buckets()).extracting(Bucket::name).doesNotContain(bucket);
            assertThat(frankfurt.environment()).containsEntry("AWS_REGION", "eu-central-1");
            assertThat(System.getProperty("aws.endpointUrlS3"))
                    .isEqualTo(aws.endpoint(Service.S3).toString());
        }
        assertThatThrownBy(() -> LocalAws.inRegion("../x", Service.S3)).hasMessageContaining("lower-case");
    }

    @Test
    void anItemComesBackFromDynamoDb() {
        String table = aws.uniqueName("orders");
        Map<String, AttributeValue> item = Map.of("id", AttributeValue.fromS("42"), "n", AttributeValue.fromN("7"));
        try (DynamoDbClient dynamo = DynamoDbClient.create()) {
            AttributeDefinition id = AttributeDefinition.builder()
                    .attributeName("id")
                    .attributeType(ScalarAttributeType.S)
                    .build();
            KeySchemaElement hash = KeySchemaElement.builder()
                    .attributeName("id")
                    .keyType(KeyType.HASH)
                    .build();
            dynamo.createTable(b -> b.tableName(table)
                    .billingMode(BillingMode.PAY_PER_REQUEST)
                    .attributeDefinitions(id)
                    .keySchema(hash));
            dynamo.putItem(b -> b.tableName(table).item(item));
            assertThat(dynamo.getItem(b -> b.tableName(table).key(Map.of("id", AttributeValue.fromS("42"))))
                            .item())
                    .isEqualTo(item);
        }
    }

    @Test
    void aMessageComesBackFromSqs() {
        try (SqsClient sqs = SqsClient.create()) {
            String queue =
                    sqs.createQueue(b -> b.queueName(aws.uniqueName("jobs"))).queueUrl();
            sqs.sendMessage(b -> b.queueUrl(queue).messageBody("hello"));
            assertThat(sqs.receiveMessage(b -> b.queueUrl(queue).waitTimeSeconds(5))
                            .messages())
                    .singleElement()
                    .satisfies(message -> assertThat(message.body()).isEqualTo("hello"));
        }
    }

    @Test
    @EnabledIf("io.handrail.testing.LambdaRuntime#canFork")
    void aForkedFunctionReachesTheServicesByItsEnvironment() {
        String bucket = aws.uniqueName("events");
        try (S3Client s3 = S3Client.create();
                LambdaRuntime runtime = LambdaRuntime.forked(StoreInS3.class)
                        .env(aws.environment())
                        .env("BUCKET", bucket)
                        .start()) {
            s3.createBucket(b -> b.bucket(bucket));
            assertThat(runtime.invoke("{\"n\":1}").payload()).isEqualTo("true");
            assertThat(s3.getObjectAsBytes(b -> b.bucket(bucket).key("event")).asUtf8String())
                    .isEqualTo("{\"n\":1}");
        }
    }

    @Test
    void anotherJvmOfTheBuildSharesTheBackEnds() throws Exception {
        try (LocalAws same = LocalAws.with(Service.S3).start()) {
            assertThat(same.endpoint(Service.S3)).isEqualTo(aws.endpoint(Service.S3));
        }
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process other = new ProcessBuilder(java, "-cp", System.getProperty("java.class.path"), OtherJvm.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String printed = new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(printed.strip()).isEqualTo(aws.endpoint(Service.S3).toString());
    }

    /** Another module's tests, say. */
    static final class OtherJvm {
        public static void main(String[] args) {
            System.out.println(LocalAws.with(Service.S3).start().endpoint(Service.S3));
        }
    }

    @Test
    void uniqueNamesAreFitForBucketsTablesAndQueues() {
        assertThat(aws.uniqueName("photos")).matches("photos-[0-9a-f]{10}").isNotEqualTo(aws.uniqueName("photos"));
    }

    @Test
    void whatIsNotStartedSaysSo() {
        LocalAws idle = LocalAws.with(Service.S3);
        assertThatThrownBy(() -> idle.endpoint(Service.S3)).hasMessageContaining("not started");
        assertThatThrownBy(() -> idle.endpoint(Service.SQS)).hasMessageContaining("not among");
    }
}
