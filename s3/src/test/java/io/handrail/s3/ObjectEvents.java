package io.handrail.s3;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Events for tests. */
final class ObjectEvents {

    private ObjectEvents() {}

    static S3ObjectEvent created(String key, @Nullable String sequencer) {
        return event("ObjectCreated:Put", key, "e1", null, sequencer);
    }

    static S3ObjectEvent event(
            String name, String key, @Nullable String eTag, @Nullable String version, @Nullable String sequencer) {
        return new S3ObjectEvent(
                name, "2026-11-24T10:00:00Z", null, "uploads", key, OptionalLong.empty(), eTag, version, sequencer);
    }
}
