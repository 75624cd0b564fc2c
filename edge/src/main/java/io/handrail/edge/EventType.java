package io.handrail.edge;

import org.jspecify.annotations.Nullable;

/** The four moments at which CloudFront runs a function, under the names it uses. */
public enum EventType {
    /** A request came from a viewer; the cache was not asked yet. */
    VIEWER_REQUEST("viewer-request"),
    /** The cache had no answer; the request is about to go to the origin. */
    ORIGIN_REQUEST("origin-request"),
    /** The origin answered; the answer is not in the cache yet. */
    ORIGIN_RESPONSE("origin-response"),
    /** An answer, from the cache or the origin, is about to go to the viewer. */
    VIEWER_RESPONSE("viewer-response");

    /** Without the copy that each call of values() makes. */
    private static final EventType[] ALL = values();

    private final String text;

    EventType(String text) {
        this.text = text;
    }

    /** The name in {@code config.eventType}, such as {@code viewer-request}. */
    public String text() {
        return text;
    }

    /** Whether the function sees the viewer's side: before the cache on the way in, behind it on the way out. */
    public boolean isViewerEvent() {
        return this == VIEWER_REQUEST || this == VIEWER_RESPONSE;
    }

    /** The event of this name, or null if there is none. */
    public static @Nullable EventType of(String text) {
        for (EventType type : ALL) {
            if (type.text.equals(text)) {
                return type;
            }
        }
        return null;
    }
}
