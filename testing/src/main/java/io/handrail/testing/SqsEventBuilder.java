package io.handrail.testing;

import com.google.gson.stream.JsonWriter;
import io.handrail.core.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Messages of a queue, as Lambda hands them to a function. Each setting is of one message; {@link #and()} begins the next,
 * which starts as a copy with an id of its own. Not thread-safe.
 *
 * {@snippet class="io.handrail.testing.EventsTest" region="sqs"}
 *
 * @see Events#sqs()
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/with-sqs.html">AWS: Lambda with SQS, with sample events</a>
 */
public final class SqsEventBuilder {

    private static final Instant SOME_TIME = Instant.parse("2026-11-23T09:15:42.123Z");

    private record Attribute(String type, String value) {}

    private record Message(
            String id,
            String body,
            String queue,
            String region,
            int receiveCount,
            Instant sent,
            @Nullable String group,
            Map<String, Attribute> attributes,
            SqsBodies bodies) {}

    private final List<Message> finished = new ArrayList<>();
    private @Nullable String id;
    private String body = "Hello";
    private String queue = "example-queue";
    private String region = "us-east-1";
    private int receiveCount = 1;
    private Instant sent = SOME_TIME;
    private @Nullable String group;
    private Map<String, Attribute> attributes = Map.of();
    private SqsBodies bodies = new SqsBodies(null, null, null);

    SqsEventBuilder() {}

    /** What was sent; {@code Hello} if not set. */
    public SqsEventBuilder body(String text) {
        this.body = text;
        return this;
    }

    /** SQS's id of the message; one of its own if not set. */
    public SqsEventBuilder messageId(String uuid) {
        this.id = uuid;
        return this;
    }

    /** The queue's name; one that ends in {@code .fifo} is a FIFO queue. */
    public SqsEventBuilder queue(String name) {
        this.queue = name;
        return this;
    }

    /** The queue's region; {@code us-east-1} if not set. */
    public SqsEventBuilder region(String name) {
        this.region = name;
        return this;
    }

    /** How often it was delivered, this time included; 1 if not set. */
    public SqsEventBuilder receiveCount(int times) {
        this.receiveCount = times;
        return this;
    }

    /** When it was sent, to the millisecond. */
    public SqsEventBuilder sent(Instant instant) {
        this.sent = instant;
        return this;
    }

    /** The message group; {@code example-group} in a FIFO queue and none in a standard one if not set. */
    public SqsEventBuilder group(String name) {
        this.group = name;
        return this;
    }

    /** Adds an attribute of type {@code String}. */
    public SqsEventBuilder attribute(String name, String value) {
        return attribute(name, new Attribute("String", value));
    }

    /** Adds an attribute of type {@code Number}. */
    public SqsEventBuilder attribute(String name, long value) {
        return attribute(name, new Attribute("Number", Long.toString(value)));
    }

    /** Adds an attribute of type {@code Binary}. */
    public SqsEventBuilder attribute(String name, byte[] value) {
        return attribute(name, new Attribute("Binary", Base64.getEncoder().encodeToString(value)));
    }

    private SqsEventBuilder attribute(String name, Attribute attribute) {
        Map<String, Attribute> all = new LinkedHashMap<>(attributes);
        all.put(name, attribute);
        attributes = all;
        return this;
    }

    /** Wraps the body as EventBridge does: it becomes the {@code detail}, so it must be JSON. */
    public SqsEventBuilder fromEventBridge(String source, String detailType) {
        bodies = new SqsBodies(bodies.topic(), source, detailType);
        return this;
    }

    /**
     * Wraps the body as SNS does without raw message delivery; attributes are in the notification then. Together with
     * {@link #fromEventBridge}, a rule sent it to the topic.
     */
    public SqsEventBuilder fromTopic(String name) {
        bodies = new SqsBodies(name, bodies.source(), bodies.detailType());
        return this;
    }

    /** Begins another message, with the same settings until they are changed. */
    public SqsEventBuilder and() {
        finished.add(current());
        id = null;
        return this;
    }

    private Message current() {
        String own = id != null ? id : "00000000-0000-4000-8000-" + (100_000_000_000L + finished.size());
        return new Message(own, body, queue, region, receiveCount, sent, group, attributes, bodies);
    }

    /** The event. */
    public String json() {
        List<Message> all = new ArrayList<>(finished);
        all.add(current());
        return Json.toJson(all, SqsEventBuilder::write);
    }

    private static void write(JsonWriter out, @Nullable List<Message> all) throws IOException {
        out.beginObject().name("Records").beginArray();
        for (Message one : all == null ? List.<Message>of() : all) {
            write(out, one);
        }
        out.endArray().endObject();
    }

    private static void write(JsonWriter out, Message one) throws IOException {
        boolean inNotification = one.bodies.topic() != null;
        String body = one.bodies.wrap(one.body, one.region, to -> {
            for (Map.Entry<String, Attribute> each : one.attributes.entrySet()) {
                to.name(each.getKey()).beginObject();
                to.name("Type").value(each.getValue().type);
                to.name("Value").value(each.getValue().value).endObject();
            }
        });
        out.beginObject();
        out.name("messageId").value(one.id);
        out.name("receiptHandle").value("AQEBexample" + one.id.replace("-", ""));
        out.name("body").value(body);
        out.name("attributes").beginObject();
        attributes(out, one);
        out.endObject();
        out.name("messageAttributes").beginObject();
        for (Map.Entry<String, Attribute> each :
                inNotification ? Map.<String, Attribute>of().entrySet() : one.attributes.entrySet()) {
            attribute(out.name(each.getKey()), each.getValue());
        }
        out.endObject();
        out.name("md5OfBody").value(md5(body));
        out.name("eventSource").value("aws:sqs");
        out.name("eventSourceARN").value("arn:aws:sqs:" + one.region + ":123456789012:" + one.queue);
        out.name("awsRegion").value(one.region);
        out.endObject();
    }

    private static void attributes(JsonWriter out, Message one) throws IOException {
        boolean fifo = one.queue.endsWith(".fifo");
        out.name("ApproximateReceiveCount").value(Integer.toString(one.receiveCount));
        out.name("SentTimestamp").value(Long.toString(one.sent.toEpochMilli()));
        if (fifo) {
            // Twenty digits in the order of sending.
            out.name("SequenceNumber").value("188" + (10_000_000_000_000_000L + one.sent.toEpochMilli()));
        }
        if (fifo || one.group != null) {
            out.name("MessageGroupId").value(one.group == null ? "example-group" : one.group);
        }
        out.name("SenderId").value("AROAEXAMPLEROLE:example");
        if (fifo) {
            out.name("MessageDeduplicationId").value(one.id);
        }
        out.name("ApproximateFirstReceiveTimestamp").value(Long.toString(one.sent.toEpochMilli() + 1));
    }

    private static void attribute(JsonWriter out, Attribute attribute) throws IOException {
        out.beginObject();
        out.name(attribute.type.equals("Binary") ? "binaryValue" : "stringValue")
                .value(attribute.value);
        out.name("stringListValues").beginArray().endArray();
        out.name("binaryListValues").beginArray().endArray();
        out.name("dataType").value(attribute.type);
        out.endObject();
    }

    private static String md5(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
