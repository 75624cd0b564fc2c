package io.handrail.streams.fanout.sink;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values on their way to become one. Used by one thread. */
final class Gathering {

    private final String key;
    private final ByteArrayOutputStream data = new ByteArrayOutputStream();
    private final List<Integer> indexes = new ArrayList<>();
    private @Nullable Instant begun;

    Gathering(String key) {
        this.key = key;
    }

    boolean hasRoomFor(byte[] line, @Nullable Instant at, int maxCount, int maxBytes, Duration maxAge) {
        boolean tooOld =
                at != null && begun != null && Duration.between(begun, at).abs().compareTo(maxAge) > 0;
        return !tooOld && indexes.size() < maxCount && data.size() + line.length + 1L <= maxBytes;
    }

    void add(int index, byte[] line, @Nullable Instant at) {
        if (begun == null) {
            begun = at;
        }
        data.write(line, 0, line.length);
        data.write('\n');
        indexes.add(index);
    }

    List<Integer> indexes() {
        return indexes;
    }

    Gathered gathered() {
        return new Gathered(key, data.toByteArray(), indexes.size());
    }
}
