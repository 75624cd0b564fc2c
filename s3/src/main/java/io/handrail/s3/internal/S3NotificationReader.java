package io.handrail.s3.internal;

import com.google.gson.stream.JsonReader;
import io.handrail.core.json.InvalidJsonException;
import io.handrail.core.json.JsonDecoder;
import io.handrail.s3.S3Notification;
import io.handrail.s3.S3ObjectEvent;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads the notification that S3 sends to a function directly. */
public final class S3NotificationReader implements JsonDecoder<S3Notification> {

    @Override
    public S3Notification read(JsonReader in) throws IOException {
        List<S3ObjectEvent> events = null;
        boolean test = false;
        in.beginObject();
        while (in.hasNext()) {
            switch (in.nextName()) {
                case "Records" -> events = records(in);
                case "Event" -> test = "s3:TestEvent".equals(in.nextString());
                default -> in.skipValue();
            }
        }
        in.endObject();
        if (events == null && !test) {
            throw new InvalidJsonException(
                    "$", "no Records, so not a notification that S3 sent to the function itself");
        }
        return new S3Notification(events == null ? List.of() : events);
    }

    private static List<S3ObjectEvent> records(JsonReader in) throws IOException {
        List<S3ObjectEvent> events = new ArrayList<>(1);
        in.beginArray();
        while (in.hasNext()) {
            events.add(new S3RecordReader().read(in));
        }
        in.endArray();
        return events;
    }
}
