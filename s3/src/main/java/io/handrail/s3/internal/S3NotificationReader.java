package io.handrail.s3.internal;

import com.google.gson.stream.JsonReader;
import io.handrail.core.json.InvalidJsonException;
import io.handrail.core.json.Json;
import io.handrail.core.json.JsonDecoder;
import io.handrail.s3.S3Message;
import io.handrail.s3.S3Notification;
import io.handrail.s3.S3ObjectEvent;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads the notification that S3 sends to a function directly, through SNS, through a queue, or through EventBridge. A
 * message of a queue has again one of the first two or the last in it, and a notification of SNS one of S3 or EventBridge.
 */
public final class S3NotificationReader implements JsonDecoder<S3Notification> {

    /** What a queue has around a topic has around S3: no sender of AWS wraps more. */
    private static final int MAX_WRAPS = 2;

    private final int wraps;

    public S3NotificationReader() {
        this(0);
    }

    private S3NotificationReader(int wraps) {
        this.wraps = wraps;
    }

    /**
     * The events in the body of a message.
     *
     * @throws InvalidJsonException if it is no notification
     */
    public static List<S3ObjectEvent> events(String body) {
        return unwrapped(body, 1);
    }

    private static List<S3ObjectEvent> unwrapped(String text, int wraps) {
        if (wraps > MAX_WRAPS) {
            throw new InvalidJsonException(
                    "$", "wrapped more than " + MAX_WRAPS + " times, which no service of AWS does");
        }
        return Objects.requireNonNull(Json.parse(text, new S3NotificationReader(wraps)))
                .events();
    }

    @Override
    public S3Notification read(JsonReader in) throws IOException {
        List<S3ObjectEvent> events = null;
        List<S3Message> messages = new ArrayList<>(0);
        EventBridgeReader rule = null;
        String topicMessage = null;
        boolean test = false;
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            switch (name) {
                case "Records" -> events = records(in, messages);
                case "Event" -> test = "s3:TestEvent".equals(Json.nullableString(in));
                case "Message" -> topicMessage = Json.nullableString(in);
                case "source", "detail-type", "detail", "region", "time" -> {
                    rule = rule == null ? new EventBridgeReader() : rule;
                    rule.field(name, in);
                }
                default -> in.skipValue();
            }
        }
        in.endObject();
        if (events == null) {
            events = test ? List.of() : without(rule, topicMessage);
        }
        return new S3Notification(events, messages);
    }

    private List<S3ObjectEvent> without(@Nullable EventBridgeReader rule, @Nullable String topicMessage) {
        if (topicMessage != null && wraps > 0) {
            return unwrapped(topicMessage, wraps + 1);
        }
        if (rule != null) {
            return List.of(rule.event());
        }
        throw new InvalidJsonException(
                "$", "no Records, so not a notification that S3, SNS or EventBridge sent, nor messages of a queue");
    }

    private List<S3ObjectEvent> records(JsonReader in, List<S3Message> messages) throws IOException {
        List<S3ObjectEvent> events = new ArrayList<>(1);
        in.beginArray();
        while (in.hasNext()) {
            S3RecordReader record = new S3RecordReader();
            record.read(in);
            if (record.isMessage()) {
                if (wraps > 0) {
                    throw new InvalidJsonException(
                            in.getPreviousPath(), "messages of a queue inside of another notification");
                }
                messages.add(record.message(in));
            } else if (record.topicMessage() != null) {
                events.addAll(unwrapped(record.topicMessage(), wraps + 1));
            } else {
                events.add(record.event(in));
            }
        }
        in.endArray();
        return events;
    }
}
