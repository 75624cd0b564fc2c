package io.handrail.core.schedule.internal;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import io.handrail.core.json.InvalidJsonException;
import io.handrail.core.json.Json;
import io.handrail.core.json.JsonDecoder;
import io.handrail.core.schedule.ScheduledEvent;
import io.handrail.core.time.UtcTime;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Reads EventBridge's envelope (from rules, and from EventBridge Scheduler where the target has no input, whose
 * {@code detail} is the string {@code "{}"}) and custom inputs, which are any JSON.
 */
public final class ScheduledEventReader implements JsonDecoder<ScheduledEvent> {

    @Override
    public ScheduledEvent read(JsonReader in) throws IOException {
        // A custom input is handed over whole, and only its end tells that it was none of the envelopes.
        String input = Json.text(in);
        ScheduledEvent event = Json.parse(input, document -> new Fields().read(document, input));
        return event == null ? new ScheduledEvent(null, null, null, 0, input) : event;
    }

    private static final class Fields {

        private @Nullable String source;
        private @Nullable String id;
        private @Nullable String executionId;
        private @Nullable String arn;
        private @Nullable String resource;
        private @Nullable String time;
        private @Nullable Instant scheduledTime;
        private @Nullable String detail;
        private int attempt;

        @Nullable
        ScheduledEvent read(JsonReader in, String input) throws IOException {
            if (in.peek() != JsonToken.BEGIN_OBJECT) {
                in.skipValue();
                return null;
            }
            in.beginObject();
            while (in.hasNext()) {
                field(in, in.nextName());
            }
            in.endObject();
            Instant due = isEnvelope() ? UtcTime.parse(time) : null;
            boolean envelope = due != null;
            return new ScheduledEvent(
                    executionId != null || !envelope ? executionId : id,
                    arn != null || !envelope ? arn : resource,
                    scheduledTime != null ? scheduledTime : due,
                    attempt,
                    envelope && detail != null ? detail : input);
        }

        private boolean isEnvelope() {
            return detail != null && ("aws.events".equals(source) || "aws.scheduler".equals(source));
        }

        private void field(JsonReader in, String name) throws IOException {
            switch (name) {
                case "source" -> source = text(in);
                case "id" -> id = text(in);
                case "time" -> time = text(in);
                case "resources" -> resource = first(in);
                case "detail" -> detail = detail(in);
                case "scheduleArn", "schedule-arn" -> arn = text(in);
                case "executionId", "execution-id" -> executionId = text(in);
                case "attemptNumber", "attempt-number" -> attempt = number(text(in));
                case "scheduledTime", "scheduled-time" -> scheduledTime = scheduledTime(in);
                default -> in.skipValue();
            }
        }

        private static String detail(JsonReader in) throws IOException {
            return in.peek() == JsonToken.STRING ? in.nextString() : Json.text(in);
        }

        private static @Nullable String first(JsonReader in) throws IOException {
            String first = null;
            if (in.peek() != JsonToken.BEGIN_ARRAY) {
                in.skipValue();
                return null;
            }
            in.beginArray();
            while (in.hasNext()) {
                String each = text(in);
                first = first == null ? each : first;
            }
            in.endArray();
            return first;
        }

        /** A string or a number; null for whatever else a custom input may have under one of our names. */
        private static @Nullable String text(JsonReader in) throws IOException {
            if (in.peek() == JsonToken.STRING || in.peek() == JsonToken.NUMBER) {
                return in.nextString();
            }
            in.skipValue();
            return null;
        }

        private static @Nullable Instant scheduledTime(JsonReader in) throws IOException {
            Instant time = UtcTime.parse(text(in));
            if (time == null) {
                // Running at an unknown time would run the tick twice, or not at all.
                throw new InvalidJsonException(
                        in.getPath(),
                        "not a time like 2026-11-23T10:00:00Z; give the schedule's input <aws.scheduler.scheduled-time>");
            }
            return time;
        }

        private static int number(@Nullable String text) {
            try {
                return text == null ? 0 : Integer.parseInt(text);
            } catch (NumberFormatException e) {
                return 0;
            }
        }
    }
}
