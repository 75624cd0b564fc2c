package io.handrail.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EventsTest {

    @Test
    void anS3EventHasTheFieldsThatAwsDocuments() {
        JsonObject one = record(
                Events.s3()
                        .bucket("photos")
                        .key("cat.jpg")
                        .size(48_213)
                        .eTag("abc")
                        .versionId("v1")
                        .sequencer("00AA")
                        .region("eu-central-1")
                        .time(Instant.parse("2026-01-02T03:04:05Z"))
                        .json(),
                0);
        assertThat(one.keySet())
                .containsExactly(
                        "eventVersion",
                        "eventSource",
                        "awsRegion",
                        "eventTime",
                        "eventName",
                        "userIdentity",
                        "requestParameters",
                        "responseElements",
                        "s3");
        assertThat(one.get("eventTime").getAsString()).isEqualTo("2026-01-02T03:04:05.000Z");
        assertThat(one.get("eventName").getAsString()).isEqualTo("ObjectCreated:Put");
        assertThat(one.get("awsRegion").getAsString()).isEqualTo("eu-central-1");
        JsonObject s3 = one.getAsJsonObject("s3");
        assertThat(s3.getAsJsonObject("bucket").get("name").getAsString()).isEqualTo("photos");
        assertThat(s3.getAsJsonObject("bucket").get("arn").getAsString()).isEqualTo("arn:aws:s3:::photos");
        assertThat(s3.getAsJsonObject("object"))
                .hasToString("{\"key\":\"cat.jpg\",\"size\":48213,\"eTag\":\"abc\","
                        + "\"versionId\":\"v1\",\"sequencer\":\"00AA\"}");
    }

    @Test
    void aKinesisEventHasTheFieldsThatAwsDocuments() {
        JsonObject one = record(
                Events.kinesis()
                        .streamArn("arn:aws:kinesis:eu-west-1:123456789012:stream/clicks")
                        .shardId("shardId-000000000006")
                        .sequenceNumber("41")
                        .approximateArrivalTimestamp(Instant.ofEpochMilli(1_545_084_650_987L))
                        .record("user-1", "hello")
                        .record("user-2", new byte[] {(byte) 0xff})
                        .json(),
                0);
        assertThat(one)
                .hasToString("{\"kinesis\":{\"kinesisSchemaVersion\":\"1.0\",\"partitionKey\":\"user-1\","
                        + "\"sequenceNumber\":\"41\",\"data\":\"aGVsbG8=\","
                        + "\"approximateArrivalTimestamp\":1545084650.987},\"eventSource\":\"aws:kinesis\","
                        + "\"eventVersion\":\"1.0\",\"eventID\":\"shardId-000000000006:41\","
                        + "\"eventName\":\"aws:kinesis:record\","
                        + "\"invokeIdentityArn\":\"arn:aws:iam::123456789012:role/example-role\","
                        + "\"awsRegion\":\"eu-west-1\","
                        + "\"eventSourceARN\":\"arn:aws:kinesis:eu-west-1:123456789012:stream/clicks\"}");
    }

    @Test
    void kinesisSequenceNumbersCountUp() {
        String event = Events.kinesis()
                .record("k", "1")
                .recordOfBase64("k", "no base64!")
                .sequenceNumber("7")
                .record("k", "3")
                .record("k", "4")
                .json();
        JsonObject[] all = {record(event, 0), record(event, 1), record(event, 2), record(event, 3)};
        assertThat(all).extracting(one -> kinesis(one, "sequenceNumber")).endsWith("7", "8");
        assertThat(new BigInteger(kinesis(all[1], "sequenceNumber")))
                .isEqualTo(new BigInteger(kinesis(all[0], "sequenceNumber")).add(BigInteger.ONE));
        assertThat(kinesis(all[1], "data")).isEqualTo("no base64!");
        assertThat(Events.kinesis().json()).isEqualTo("{\"Records\":[]}");
    }

    private static String kinesis(JsonObject record, String field) {
        return record.getAsJsonObject("kinesis").get(field).getAsString();
    }

    @Test
    void aFirehoseEventHasTheFieldsOfItsSource() {
        JsonObject directPut =
                firehose(Events.firehose().deliveryStream("logs").record("hi").json());
        assertThat(directPut.keySet()).containsExactly("recordId", "approximateArrivalTimestamp", "data");
        assertThat(directPut.get("data").getAsString()).isEqualTo("aGk=");
        JsonObject kinesis =
                firehose(Events.firehose().fromKinesis("clicks").record("hi").json());
        assertThat(kinesis.getAsJsonObject("kinesisRecordMetadata").keySet())
                .containsExactlyInAnyOrder(
                        "shardId",
                        "partitionKey",
                        "approximateArrivalTimestamp",
                        "sequenceNumber",
                        "subsequenceNumber");
        JsonObject msk = firehose(Events.firehose().fromMsk().record("hi").json());
        assertThat(msk.keySet())
                .containsExactly("recordId", "approximateArrivalTimestamp", "kafkaRecordValue", "mskRecordMetadata");
    }

    private static JsonObject firehose(String event) {
        return JsonParser.parseString(event)
                .getAsJsonObject()
                .getAsJsonArray("records")
                .get(0)
                .getAsJsonObject();
    }

    @Test
    void aKeyIsEncodedAsS3DoesIt() {
        assertThat(key("summer 2026/caf\u00e9+(1)&co.jpg")).isEqualTo("summer+2026/caf%C3%A9%2B%281%29%26co.jpg");
        assertThat(key("%41")).isEqualTo("%2541");
    }

    @Test
    void aRemovedObjectHasNoSizeAndNoTag() {
        JsonObject object = record(Events.s3().eventName("ObjectRemoved:Delete").json(), 0)
                .getAsJsonObject("s3")
                .getAsJsonObject("object");
        assertThat(object.keySet()).containsExactly("key", "sequencer");
    }

    @Test
    void severalRecordsKeepWhatIsNotChanged() {
        String event = Events.s3().bucket("photos").key("a").and().key("b").json();
        assertThat(JsonParser.parseString(event).getAsJsonObject().getAsJsonArray("Records"))
                .hasSize(2);
        JsonObject second = record(event, 1).getAsJsonObject("s3");
        assertThat(second.getAsJsonObject("bucket").get("name").getAsString()).isEqualTo("photos");
        assertThat(second.getAsJsonObject("object").get("key").getAsString()).isEqualTo("b");
    }

    @Test
    void aTestEventIsNoNotification() {
        JsonObject event = JsonParser.parseString(Events.s3TestEvent("photos")).getAsJsonObject();
        assertThat(event.keySet()).containsExactly("Service", "Event", "Time", "Bucket", "RequestId", "HostId");
        assertThat(event.get("Event").getAsString()).isEqualTo("s3:TestEvent");
        assertThat(event.get("Bucket").getAsString()).isEqualTo("photos");
    }

    @Test
    void anEventOfKafkaHasTheFieldsThatAwsDocuments() {
        JsonObject event = JsonParser.parseString(Events.kafka()
                        .topic("orders")
                        .partition(3)
                        .offset(15)
                        .timestamp(Instant.ofEpochMilli(1545084650987L))
                        .key("k")
                        .value("v")
                        .header("h", new byte[] {118, -36, 0})
                        .valueSchema("AVRO", "s-1")
                        .and()
                        .key((String) null)
                        .tombstone()
                        .json())
                .getAsJsonObject();
        assertThat(event.keySet()).containsExactly("eventSource", "eventSourceArn", "bootstrapServers", "records");
        assertThat(event.getAsJsonObject("records"))
                .isEqualTo(JsonParser.parseString("{'orders-3':[{'topic':'orders','partition':3,'offset':15,"
                        + "'timestamp':1545084650987,'timestampType':'CREATE_TIME','key':'aw==','value':'dg==',"
                        + "'valueSchemaMetadata':{'dataFormat':'AVRO','schemaId':'s-1'},"
                        + "'headers':[{'h':[118,-36,0]}]},"
                        + "{'topic':'orders','partition':3,'offset':16,'timestamp':1545084650987,"
                        + "'timestampType':'CREATE_TIME','valueSchemaMetadata':{'dataFormat':'AVRO','schemaId':'s-1'},"
                        + "'headers':[]}]}"));
        JsonObject other = JsonParser.parseString(
                        Events.kafka().selfManaged().empty().json())
                .getAsJsonObject();
        assertThat(other.get("eventSource").getAsString()).isEqualTo("SelfManagedKafka");
        assertThat(other.has("eventSourceArn")).isFalse();
        assertThat(other.getAsJsonObject("records").keySet()).isEmpty();
    }

    @Test
    void anEventOfAWindowHasTheFieldsThatAwsDocuments() {
        JsonObject event = JsonParser.parseString(
                        Events.window(Events.kinesis().record("p", "data").json())
                                .window(Instant.parse("2020-12-09T07:04:00Z"), Duration.ofMinutes(2))
                                .state("{\"1\":282}")
                                .shardId("shardId-000000000006")
                                .eventSourceArn("arn:stream")
                                .finalInvoke()
                                .json())
                .getAsJsonObject();
        assertThat(event.remove("Records").getAsJsonArray()).hasSize(1);
        assertThat(event)
                .isEqualTo(JsonParser.parseString(
                        "{'window':{'start':'2020-12-09T07:04:00Z','end':'2020-12-09T07:06:00Z'},"
                                + "'state':{'1':282},'shardId':'shardId-000000000006','eventSourceARN':'arn:stream',"
                                + "'isFinalInvokeForWindow':true,'isWindowTerminatedEarly':false}"));
        assertThatThrownBy(() -> Events.window("[]")).isInstanceOf(IllegalArgumentException.class);
    }

    private static String key(String plain) {
        return record(Events.s3().key(plain).json(), 0)
                .getAsJsonObject("s3")
                .getAsJsonObject("object")
                .get("key")
                .getAsString();
    }

    private static JsonObject record(String event, int index) {
        return JsonParser.parseString(event)
                .getAsJsonObject()
                .getAsJsonArray("Records")
                .get(index)
                .getAsJsonObject();
    }

    @Test
    void aDynamoDbEventHasTheFieldsThatAwsDocuments() {
        JsonObject one = record(
                Events.dynamoDb()
                        .table("orders")
                        .region("eu-central-1")
                        .time(Instant.parse("2026-01-02T03:04:05.678Z"))
                        .keys("customer", "number")
                        .sequenceNumber("111")
                        .modify(
                                Map.of("customer", "c", "number", 1),
                                Map.of("customer", "c", "number", 1, "total", new BigDecimal("12.50")))
                        .json(),
                0);
        assertThat(one.get("eventName").getAsString()).isEqualTo("MODIFY");
        assertThat(one.get("eventSource").getAsString()).isEqualTo("aws:dynamodb");
        assertThat(one.get("awsRegion").getAsString()).isEqualTo("eu-central-1");
        assertThat(one.get("eventSourceARN").getAsString())
                .startsWith("arn:aws:dynamodb:eu-central-1:123456789012:table/orders/stream/");
        JsonObject change = one.getAsJsonObject("dynamodb");
        assertThat(change.get("ApproximateCreationDateTime").getAsLong()).isEqualTo(1767323045);
        assertThat(change.get("SequenceNumber").getAsString()).isEqualTo("111");
        assertThat(change.get("StreamViewType").getAsString()).isEqualTo("NEW_AND_OLD_IMAGES");
        assertThat(change.get("Keys"))
                .isEqualTo(JsonParser.parseString("{\"customer\":{\"S\":\"c\"},\"number\":{\"N\":\"1\"}}"));
        assertThat(change.get("OldImage")).isEqualTo(change.get("Keys"));
        assertThat(change.getAsJsonObject("NewImage").get("total"))
                .isEqualTo(JsonParser.parseString("{\"N\":\"12.5\"}"));
    }

    @Test
    void anItemOfDynamoDbIsMadeOfJavasValues() {
        Map<String, Object> item = new HashMap<>();
        item.put("id", "1");
        item.put("b", new byte[] {1});
        item.put("bool", true);
        item.put("null", null);
        item.put("l", List.of("a", Map.of("m", 1L)));
        item.put("ns", Set.of(100));
        item.put("bs", Set.of(new byte[] {1}));
        JsonObject change = record(Events.dynamoDb().insert(item).json(), 0).getAsJsonObject("dynamodb");
        assertThat(change.get("NewImage"))
                .isEqualTo(JsonParser.parseString("{'id':{'S':'1'},'b':{'B':'AQ=='},'bool':{'BOOL':true},"
                        + "'null':{'NULL':true},'l':{'L':[{'S':'a'},{'M':{'m':{'N':'1'}}}]},'ns':{'NS':['100']},"
                        + "'bs':{'BS':['AQ==']}}"));
        assertThatThrownBy(() -> Events.dynamoDb().insert(Map.of("id", "1", "when", Instant.EPOCH)))
                .hasMessageContaining("java.time.Instant");
        assertThatThrownBy(() -> Events.dynamoDb().insert(Map.of("id", "1", "set", Set.of())))
                .hasMessageContaining("no empty sets");
        assertThatThrownBy(() -> Events.dynamoDb().insert(Map.of("id", "1", "set", Set.of("a", 1))))
                .hasMessageContaining("only numbers");
    }

    @Test
    void aDynamoDbEventHasTheImagesOfItsViewType() {
        Map<String, String> item = Map.of("id", "1");
        String json = Events.dynamoDb()
                .viewType("KEYS_ONLY")
                .modify(item, item)
                .viewType("NEW_IMAGE")
                .modify(item, item)
                .viewType("OLD_IMAGE")
                .modify(item, item)
                .json();
        String[] images = {"", "NewImage", "OldImage"};
        for (int i = 0; i < images.length; i++) {
            JsonObject change = record(json, i).getAsJsonObject("dynamodb");
            assertThat(change.has("Keys")).isTrue();
            assertThat(change.has("NewImage")).isEqualTo(images[i].equals("NewImage"));
            assertThat(change.has("OldImage")).isEqualTo(images[i].equals("OldImage"));
        }
    }

    @Test
    void anExpiredItemIsRemovedByDynamoDbItself() {
        JsonObject one = record(Events.dynamoDb().expire(Map.of("id", "1")).json(), 0);
        assertThat(one.get("eventName").getAsString()).isEqualTo("REMOVE");
        assertThat(one.get("userIdentity"))
                .isEqualTo(JsonParser.parseString("{'type':'Service','principalId':'dynamodb.amazonaws.com'}"));
        assertThatThrownBy(() -> Events.dynamoDb().expire(Map.of("number", 1)))
                .hasMessageContaining("key attribute id");
    }

    @Test
    void anSqsEventHasTheFieldsThatAwsDocuments() {
        JsonObject one = record(
                Events.sqs()
                        .body("Test message.")
                        .messageId("059f36b4-87a3-44ab-83d2-661975830a7d")
                        .queue("orders")
                        .region("eu-central-1")
                        .receiveCount(3)
                        .sent(Instant.ofEpochMilli(1_545_082_649_183L))
                        .attribute("colour", "red")
                        .attribute("size", 7)
                        .attribute("seal", new byte[] {1, 2})
                        .json(),
                0);
        assertThat(one.keySet())
                .containsExactly(
                        "messageId",
                        "receiptHandle",
                        "body",
                        "attributes",
                        "messageAttributes",
                        "md5OfBody",
                        "eventSource",
                        "eventSourceARN",
                        "awsRegion");
        assertThat(one.get("messageId").getAsString()).isEqualTo("059f36b4-87a3-44ab-83d2-661975830a7d");
        assertThat(one.get("body").getAsString()).isEqualTo("Test message.");
        // Of AWS's own sample event.
        assertThat(one.get("md5OfBody").getAsString()).isEqualTo("e4e68fb7bd0e697a0ae8f1bb342846b3");
        assertThat(one.get("eventSourceARN").getAsString()).isEqualTo("arn:aws:sqs:eu-central-1:123456789012:orders");
        assertThat(one.get("attributes"))
                .hasToString("{\"ApproximateReceiveCount\":\"3\",\"SentTimestamp\":\"1545082649183\","
                        + "\"SenderId\":\"AROAEXAMPLEROLE:example\","
                        + "\"ApproximateFirstReceiveTimestamp\":\"1545082649184\"}");
        JsonObject attributes = one.getAsJsonObject("messageAttributes");
        assertThat(attributes.get("colour"))
                .hasToString("{\"stringValue\":\"red\",\"stringListValues\":[],\"binaryListValues\":[],"
                        + "\"dataType\":\"String\"}");
        assertThat(attributes.getAsJsonObject("size").get("dataType").getAsString())
                .isEqualTo("Number");
        assertThat(attributes.getAsJsonObject("seal").get("binaryValue").getAsString())
                .isEqualTo("AQI=");
    }

    @Test
    void messagesOfAFifoQueueHaveAGroupAndAnOrder() {
        String event = Events.sqs().queue("orders.fifo").and().group("b").json();
        JsonObject first = record(event, 0).getAsJsonObject("attributes");
        JsonObject second = record(event, 1).getAsJsonObject("attributes");
        assertThat(first.get("MessageGroupId").getAsString()).isEqualTo("example-group");
        assertThat(second.get("MessageGroupId").getAsString()).isEqualTo("b");
        assertThat(first.get("SequenceNumber").getAsString()).hasSize(20);
        assertThat(first.get("MessageDeduplicationId")).isNotEqualTo(second.get("MessageDeduplicationId"));
    }

    @Test
    void aMessageComesInTheEnvelopesOfItsRoute() {
        // @start region=sqs
        String event = Events.sqs()
                .body("{\"order\":1}")
                .attribute("colour", "red")
                .fromEventBridge("com.example.orders", "Order Placed")
                .fromTopic("orders")
                .json();
        // @end
        JsonObject one = record(event, 0);
        assertThat(one.getAsJsonObject("messageAttributes").size()).isZero();
        JsonObject sns = JsonParser.parseString(one.get("body").getAsString()).getAsJsonObject();
        assertThat(sns.get("Type").getAsString()).isEqualTo("Notification");
        assertThat(sns.get("TopicArn").getAsString()).isEqualTo("arn:aws:sns:us-east-1:123456789012:orders");
        assertThat(sns.get("MessageAttributes")).hasToString("{\"colour\":{\"Type\":\"String\",\"Value\":\"red\"}}");
        JsonObject rule =
                JsonParser.parseString(sns.get("Message").getAsString()).getAsJsonObject();
        assertThat(rule.get("source").getAsString()).isEqualTo("com.example.orders");
        assertThat(rule.get("detail-type").getAsString()).isEqualTo("Order Placed");
        assertThat(rule.get("detail")).hasToString("{\"order\":1}");
    }
}
