package io.handrail.testing;

import io.handrail.core.json.Json;
import java.time.Duration;
import java.time.Instant;

/**
 * An event of a stream whose event source mapping has a tumbling window. Not thread-safe.
 *
 * @see Events#window(String)
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/services-kinesis-windows.html">AWS: tumbling windows</a>
 */
public final class WindowEventBuilder {

    private static final Instant SOME_TIME = Instant.parse("2026-11-23T09:15:00Z");

    private final String event;
    private Instant start = SOME_TIME;
    private Instant end = SOME_TIME.plusSeconds(60);
    private String state = "{}";
    private String shardId = "shardId-000000000000";
    private String eventSourceArn = "arn:aws:kinesis:us-east-1:123456789012:stream/example";
    private boolean finalInvoke;
    private boolean terminatedEarly;

    WindowEventBuilder(String event) {
        String trimmed = event.trim();
        if (!trimmed.endsWith("}") || trimmed.length() < 3) {
            throw new IllegalArgumentException("Not the event of a stream: a JSON object with Records is expected");
        }
        this.event = trimmed.substring(0, trimmed.length() - 1);
    }

    /** When the window begins and how long it is; some minute if not set. */
    public WindowEventBuilder window(Instant begin, Duration length) {
        this.start = begin;
        this.end = begin.plus(length);
        return this;
    }

    /** The JSON of the state that the last answer had; an empty object, as for a window's first event, if not set. */
    public WindowEventBuilder state(String json) {
        this.state = json;
        return this;
    }

    /** The shard; the first of a stream if not set. */
    public WindowEventBuilder shardId(String id) {
        this.shardId = id;
        return this;
    }

    /** The stream. */
    public WindowEventBuilder eventSourceArn(String arn) {
        this.eventSourceArn = arn;
        return this;
    }

    /** The last event of the window. */
    public WindowEventBuilder finalInvoke() {
        this.finalInvoke = true;
        return this;
    }

    /** Lambda ends the window before its time. */
    public WindowEventBuilder terminatedEarly() {
        this.terminatedEarly = true;
        return this;
    }

    /** The event. */
    public String json() {
        String fields = Json.toJson(this, (out, one) -> {
            out.beginObject();
            out.name("window").beginObject();
            out.name("start").value(start.toString());
            out.name("end").value(end.toString()).endObject();
            out.name("state").jsonValue(state);
            out.name("shardId").value(shardId);
            out.name("eventSourceARN").value(eventSourceArn);
            out.name("isFinalInvokeForWindow").value(finalInvoke);
            out.name("isWindowTerminatedEarly").value(terminatedEarly).endObject();
        });
        return event + "," + fields.substring(1);
    }
}
