package io.handrail.testing;

import com.google.gson.stream.JsonWriter;
import io.handrail.core.json.Json;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a message is wrapped in before it arrives in a queue.
 *
 * @param topic of SNS; null for none
 * @param source of an event of EventBridge; null for none
 */
record SqsBodies(
        @Nullable String topic,
        @Nullable String source,
        @Nullable String detailType) {

    private static final String ID = "95df01b4-ee98-5cb9-9903-4c221d41eb5e";
    private static final String TIME = "2026-11-23T09:15:42";

    /** Writes into an object that is begun. */
    @FunctionalInterface
    interface Fields {
        void write(JsonWriter out) throws IOException;
    }

    String wrap(String body, String region, Fields attributes) {
        String message = source == null ? body : event(body, region);
        return topic == null ? message : notification(message, region, attributes);
    }

    private String event(String detail, String region) {
        return text(out -> {
            out.name("version").value("0");
            out.name("id").value(ID);
            out.name("detail-type").value(detailType);
            out.name("source").value(source);
            out.name("account").value("123456789012");
            out.name("time").value(TIME + "Z");
            out.name("region").value(region);
            out.name("resources").beginArray().endArray();
            out.name("detail").jsonValue(detail);
        });
    }

    private String notification(String message, String region, Fields attributes) {
        return text(out -> {
            out.name("Type").value("Notification");
            out.name("MessageId").value(ID);
            out.name("TopicArn").value("arn:aws:sns:" + region + ":123456789012:" + topic);
            out.name("Message").value(message);
            out.name("Timestamp").value(TIME + ".123Z");
            out.name("SignatureVersion").value("1");
            out.name("Signature").value("EXAMPLE");
            out.name("SigningCertURL").value("https://sns." + region + ".amazonaws.com/example.pem");
            out.name("UnsubscribeURL").value("https://sns." + region + ".amazonaws.com/?Action=Unsubscribe");
            out.name("MessageAttributes").beginObject();
            attributes.write(out);
            out.endObject();
        });
    }

    private static String text(Fields fields) {
        return Json.toJson(fields, (out, all) -> {
            out.beginObject();
            Objects.requireNonNull(all).write(out);
            out.endObject();
        });
    }
}
