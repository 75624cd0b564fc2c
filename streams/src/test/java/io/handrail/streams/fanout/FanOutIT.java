package io.handrail.streams.fanout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.handrail.core.send.SendResult;
import io.handrail.core.send.Sink;
import io.handrail.streams.fanout.sink.Encodings;
import io.handrail.streams.fanout.sink.S3ObjectSink;
import io.handrail.testing.Events;
import io.handrail.testing.FirehoseFake;
import io.handrail.testing.InvocationResult;
import io.handrail.testing.KafkaEventBuilder;
import io.handrail.testing.KinesisFake;
import io.handrail.testing.LambdaRuntime;
import io.handrail.testing.LocalAws;
import io.handrail.testing.SqsEventBuilder;
import io.handrail.testing.TestContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Object;

/** The handler under AWS's runtime client, with an S3 server, DynamoDB Local, and Kinesis and Firehose at the wire. */
class FanOutIT {

    @RegisterExtension
    static final LocalAws aws = LocalAws.with(LocalAws.Service.S3, LocalAws.Service.DYNAMODB);

    private static final KinesisFake KINESIS = KinesisFake.start();
    private static final FirehoseFake FIREHOSE = FirehoseFake.start();

    private static S3Client s3;
    private static DynamoDbClient dynamoDb;
    private static String bucket;
    private static String table;
    private static LambdaRuntime function;

    @BeforeAll
    static void start() {
        assumeTrue(LambdaRuntime.canFork(), "AWS's runtime client runs on 64-bit Linux only");
        s3 = S3Client.create();
        dynamoDb = DynamoDbClient.create();
        bucket = aws.uniqueName("archive");
        table = aws.uniqueName("stored");
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
        function = LambdaRuntime.forked(StoreFunction.class)
                .env(aws.environment())
                .env("AWS_ENDPOINT_URL_KINESIS", KINESIS.uri().toString())
                .env("AWS_ENDPOINT_URL_FIREHOSE", FIREHOSE.uri().toString())
                .env("BUCKET", bucket)
                .env("TABLE", table)
                .jvmOptions("-Daws.cborEnabled=false")
                .start();
    }

    @AfterAll
    static void stop() {
        if (function != null) {
            function.close();
            s3.close();
            dynamoDb.close();
        }
        KINESIS.close();
        FIREHOSE.close();
    }

    private static String invoke(String event) {
        InvocationResult result = function.invoke(event);
        assertThat(result.isError()).as(result.payload()).isFalse();
        return result.payload();
    }

    private static String json(String id, String key) {
        return "{\"id\":\"" + id + "\",\"key\":\"" + key + "\",\"more\":[1]}";
    }

    private static boolean isInTable(String id) {
        return dynamoDb.getItem(r -> r.tableName(table).key(Map.of("id", AttributeValue.fromS(id))))
                .hasItem();
    }

    /** All objects under a prefix, unpacked. */
    private static Map<String, String> objects(String in, String prefix) throws IOException {
        Map<String, String> objects = new TreeMap<>();
        for (S3Object object :
                s3.listObjectsV2Paginator(r -> r.bucket(in).prefix(prefix)).contents()) {
            byte[] bytes =
                    s3.getObjectAsBytes(r -> r.bucket(in).key(object.key())).asByteArray();
            InputStream content = new ByteArrayInputStream(bytes);
            objects.put(
                    object.key(),
                    new String(
                            (object.key().endsWith(".gz") ? new GZIPInputStream(content) : content).readAllBytes(),
                            StandardCharsets.UTF_8));
        }
        return objects;
    }

    @Test
    void recordsOfKinesisGoToAllFourServicesAndARetryChangesNothing() throws Exception {
        String event = Events.kinesis()
                .record("a", json("k1", "ka"))
                .record("a", json("k2", "ka"))
                .record("b", json("k3", "kb"))
                .json();

        assertThat(invoke(event)).isEqualTo("{\"batchItemFailures\":[]}");
        Map<String, String> first = objects(bucket, "in/key=k");
        assertThat(invoke(event)).isEqualTo("{\"batchItemFailures\":[]}");

        assertThat(objects(bucket, "in/key=k")).isEqualTo(first);
        assertThat(first.values())
                .containsExactly(
                        "{\"id\":\"k1\",\"key\":\"ka\"}\n{\"id\":\"k2\",\"key\":\"ka\"}\n",
                        "{\"id\":\"k3\",\"key\":\"kb\"}\n");
        assertThat(first.keySet()).allMatch(key -> key.matches("in/key=k[ab]/[0-9a-f]{32}\\.ndjson\\.gz"));
        assertThat(isInTable("k1") && isInTable("k2") && isInTable("k3")).isTrue();
        assertThat(KINESIS.records("copies"))
                .extracting(KinesisFake.Put::partitionKey)
                .contains("ka", "kb");
        assertThat(FIREHOSE.records("metrics"))
                .extracting(data -> new String(data, StandardCharsets.UTF_8))
                .contains("{\"id\":\"k3\",\"key\":\"kb\"}\n");
    }

    @Test
    void messagesOfAQueueThatCannotBeDecodedOrRoutedFailAlone() {
        SqsEventBuilder queue = Events.sqs().messageId("m1").body(json("q1", "qa"));
        String event = queue.and()
                .messageId("m2")
                .body("{")
                .and()
                .messageId("m3")
                .body(json("q3", "boom"))
                .and()
                .messageId("m4")
                .body(json("q4", "qa"))
                .json();

        assertThat(invoke(event))
                .isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"m2\"},{\"itemIdentifier\":\"m3\"}]}");
        assertThat(isInTable("q1") && isInTable("q4")).isTrue();
        assertThat(isInTable("q3")).isFalse();
    }

    @Test
    void kafkaAndDynamoDbStreamsAreReadByTheSameFunction() {
        KafkaEventBuilder kafka = Events.kafka().topic("docs").offset(5).value(json("t1", "ta"));
        assertThat(invoke(kafka.and().offset(6).value("{").json()))
                .isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":{\"partition\":\"docs-0\",\"offset\":6}}]}");
        assertThat(isInTable("t1")).isTrue();

        assertThat(invoke(Events.dynamoDb()
                        .insert(Map.of("id", "d1", "key", "da"))
                        .json()))
                .isEqualTo("{\"batchItemFailures\":[]}");
        assertThat(isInTable("d1")).isTrue();
    }

    @Test
    void anEmptyBatchAndTenThousandMessagesOfSixMegabytesAreBothDone() throws Exception {
        assertThat(invoke("{\"Records\":[]}")).isEqualTo("{\"batchItemFailures\":[]}");

        String unknown = "\\\",\\\"unknown\\\":\\\"" + "x".repeat(440);
        StringBuilder event = new StringBuilder("{\"Records\":[");
        for (int i = 0; i < 10_000; i++) {
            event.append(i == 0 ? "" : ",")
                    .append("{\"messageId\":\"n")
                    .append(i)
                    .append("\",\"body\":\"{\\\"id\\\":\\\"n")
                    .append(i % 100)
                    .append("\\\",\\\"key\\\":\\\"n")
                    .append(i)
                    .append(unknown)
                    .append("\\\"}\",\"eventSource\":\"aws:sqs\",\"eventSourceARN\":\"arn:aws:sqs:us-east-1:1:q\"}");
        }
        try (LambdaRuntime many = LambdaRuntime.forked(TenThousand.class).start()) {
            assertThat(event.append("]}")).hasSizeBetween(5_700_000, 6_291_456);
            InvocationResult result = many.invoke(event.toString());
            assertThat(result.payload()).isEqualTo("{\"batchItemFailures\":[]}");
            assertThat(result.logs()).contains("10000 values in one write");
        }
    }

    /** Its sink counts what it gets. */
    public static final class TenThousand extends FanOutHandler<StoreFunction.Stored> {

        private final Sink<StoreFunction.Stored> counter = (values, context) -> {
            context.getLogger().log(values.size() + " values in one write\n");
            return new SendResult<>(values.size(), List.of());
        };

        @Override
        protected void route(FanOutRecord<StoreFunction.Stored> record, Routes to) {
            to.send(record.body(), counter);
        }
    }

    @Test
    void aRecordThatASinkCannotTakeIsReported() {
        String tooLong = "n".repeat(257);
        String event = Events.kinesis()
                .sequenceNumber("100")
                .record("a", json("r1", "ra"))
                .sequenceNumber("101")
                .record("a", json("r2", tooLong))
                .json();

        assertThat(invoke(event)).isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"101\"}]}");
        assertThat(isInTable("r1")).isTrue();
    }

    @Test
    void objectsAreSplitWhereTheyBecomeTooLarge() throws Exception {
        List<String> values = new ArrayList<>(List.of("aa", "bb", "cc", "d\nd"));
        S3ObjectSink<String> sink = S3ObjectSink.<String>to(
                        s3,
                        bucket,
                        value -> value,
                        value -> Encodings.json(String.class).apply(value))
                .prefix("split")
                .maxObjectBytes(8)
                .build();

        assertThat(sink.write(values, TestContext.create()).sent()).isEqualTo(4);
        assertThat(objects(bucket, "split").values())
                .containsExactlyInAnyOrder("\"aa\"\n\"bb\"\n", "\"cc\"\n\"d\\nd\"\n");
    }

    @Test
    void objectsSayWhatTheyAre() throws Exception {
        S3ObjectSink<String> sink = S3ObjectSink.<String>to(
                        s3, bucket, value -> value, value -> value.getBytes(StandardCharsets.UTF_8))
                .prefix("typed/")
                .gzip()
                .build();

        sink.write(List.of("{\n}"), TestContext.create());

        assertThat(objects(bucket, "typed/").values()).containsExactly("{ }\n");
        String key = objects(bucket, "typed/").keySet().iterator().next();
        GetObjectResponse response =
                s3.getObjectAsBytes(r -> r.bucket(bucket).key(key)).response();
        assertThat(response.contentType()).isEqualTo("application/x-ndjson");
        // S3 takes away the aws-chunked of the upload, this server does not.
        assertThat(response.contentEncoding().replace(",aws-chunked", "")).isEqualTo("gzip");
    }

    @Test
    void aBucketThatIsNotThereFailsTheValues() throws Exception {
        S3ObjectSink<String> sink = S3ObjectSink.<String>to(
                        s3, "no-such-bucket", value -> value, value -> value.getBytes(StandardCharsets.UTF_8))
                .build();

        assertThat(sink.write(List.of("a", "b"), TestContext.create()).unsent()).hasSize(2);
    }
}
