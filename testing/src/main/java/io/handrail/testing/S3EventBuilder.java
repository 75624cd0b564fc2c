package io.handrail.testing;

import com.google.gson.stream.JsonWriter;
import io.handrail.core.json.Json;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An S3 event notification. Each setting is of one record; {@link #and()} begins the next, which starts as a copy. Not
 * thread-safe.
 *
 * @see Events#s3()
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-content-structure.html">AWS: event
 *     message structure</a>
 */
public final class S3EventBuilder {

    /** S3 always writes milliseconds. */
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private static final Instant SOME_TIME = Instant.parse("2026-11-23T09:15:42.123Z");

    record Notification(
            String eventName,
            String region,
            Instant time,
            String bucket,
            String key,
            long size,
            @Nullable String eTag,
            @Nullable String versionId,
            String sequencer) {}

    private final List<Notification> finished = new ArrayList<>();
    private String eventName = "ObjectCreated:Put";
    private String region = "us-east-1";
    private Instant time = SOME_TIME;
    private String bucket = "example-bucket";
    private String key = "example.jpg";
    private long size = 1024;
    private @Nullable String eTag;
    private @Nullable String versionId;
    private String sequencer = "0067A1B2C3D4E5F601";

    S3EventBuilder() {}

    /** What happened, such as {@code ObjectRemoved:Delete}; {@code ObjectCreated:Put} if not set. */
    public S3EventBuilder eventName(String name) {
        this.eventName = name;
        return this;
    }

    /** The bucket's region; {@code us-east-1} if not set. */
    public S3EventBuilder region(String name) {
        this.region = name;
        return this;
    }

    /** When it happened, to the millisecond. */
    public S3EventBuilder time(Instant instant) {
        this.time = instant;
        return this;
    }

    /** The bucket's name. */
    public S3EventBuilder bucket(String name) {
        this.bucket = name;
        return this;
    }

    /** The object's key as it is; in the event it is encoded as S3 does it, as in a form. */
    public S3EventBuilder key(String plain) {
        this.key = plain;
        return this;
    }

    /** The object's size in bytes. The event of a removed object has none. */
    public S3EventBuilder size(long bytes) {
        this.size = bytes;
        return this;
    }

    /**
     * The object's entity tag, without quotation marks. A handler takes no other object than the one with this tag. S3's own
     * events have one, except those of removed objects; default: none, so that the event is of whatever object is there.
     */
    public S3EventBuilder eTag(String tag) {
        this.eTag = tag;
        return this;
    }

    /** The object's version, for a bucket that keeps versions; otherwise there is none. */
    public S3EventBuilder versionId(String id) {
        this.versionId = id;
        return this;
    }

    /** What orders the events of one key: hexadecimal digits. */
    public S3EventBuilder sequencer(String hex) {
        this.sequencer = hex;
        return this;
    }

    /** Begins another record, with the same settings until they are changed. */
    public S3EventBuilder and() {
        finished.add(current());
        return this;
    }

    private Notification current() {
        return new Notification(eventName, region, time, bucket, key, size, eTag, versionId, sequencer);
    }

    /** The event. */
    public String json() {
        List<Notification> all = new ArrayList<>(finished);
        all.add(current());
        return Json.toJson(all, S3EventBuilder::write);
    }

    /** The event as a function gets it that an SNS topic of the bucket's notifications invokes. */
    public String snsJson() {
        return S3Senders.topic(json());
    }

    /**
     * The event as a function gets it that an EventBridge rule invokes.
     *
     * @throws IllegalStateException if there are several records, or EventBridge has no event of this name
     */
    public String eventBridgeJson() {
        if (!finished.isEmpty()) {
            throw new IllegalStateException("EventBridge sends one event at a time, not " + (finished.size() + 1));
        }
        return S3Senders.rule(current());
    }

    private static void write(JsonWriter out, @Nullable List<Notification> all) throws IOException {
        out.beginObject().name("Records").beginArray();
        for (Notification one : all == null ? List.<Notification>of() : all) {
            write(out, one);
        }
        out.endArray().endObject();
    }

    private static void write(JsonWriter out, Notification one) throws IOException {
        boolean removed = one.eventName.startsWith("ObjectRemoved:");
        out.beginObject();
        // 2.2 and 2.3 add fields for replication and lifecycle events only.
        out.name("eventVersion").value("2.1");
        out.name("eventSource").value("aws:s3");
        out.name("awsRegion").value(one.region);
        out.name("eventTime").value(TIME.format(one.time));
        out.name("eventName").value(one.eventName);
        out.name("userIdentity").beginObject();
        out.name("principalId").value("AWS:AIDAEXAMPLEPRINCIPAL").endObject();
        out.name("requestParameters").beginObject();
        out.name("sourceIPAddress").value("192.0.2.10").endObject();
        out.name("responseElements").beginObject();
        out.name("x-amz-request-id").value("EXAMPLE123456789");
        out.name("x-amz-id-2").value("EXAMPLEid2/0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQR=");
        out.endObject();
        out.name("s3").beginObject();
        out.name("s3SchemaVersion").value("1.0");
        out.name("configurationId").value("example-notification");
        out.name("bucket").beginObject();
        out.name("name").value(one.bucket);
        out.name("ownerIdentity")
                .beginObject()
                .name("principalId")
                .value("A3EXAMPLEOWNER")
                .endObject();
        out.name("arn").value("arn:aws:s3:::" + one.bucket).endObject();
        out.name("object").beginObject();
        out.name("key").value(encoded(one.key));
        if (!removed) {
            out.name("size").value(one.size);
            if (one.eTag != null) {
                out.name("eTag").value(one.eTag);
            }
        }
        if (one.versionId != null) {
            out.name("versionId").value(one.versionId);
        }
        out.name("sequencer").value(one.sequencer).endObject();
        out.endObject();
        out.endObject();
    }

    /** As in a form, with the slashes left. */
    private static String encoded(String key) {
        return URLEncoder.encode(key, StandardCharsets.UTF_8).replace("%2F", "/");
    }

    static String testEvent(String bucket) {
        return Json.toJson(bucket, (out, name) -> {
            out.beginObject();
            out.name("Service").value("Amazon S3");
            out.name("Event").value("s3:TestEvent");
            out.name("Time").value(TIME.format(SOME_TIME));
            out.name("Bucket").value(name);
            out.name("RequestId").value("EXAMPLE123456789");
            out.name("HostId").value("EXAMPLEhostid/0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOP=");
            out.endObject();
        });
    }
}
