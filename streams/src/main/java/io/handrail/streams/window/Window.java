package io.handrail.streams.window;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A tumbling window of one shard. Each shard has windows of its own, so what a function makes of all shards together is
 * put together downstream.
 *
 * @param start when the window began, inclusive
 * @param end when the window ended or will end, exclusive
 * @param shardId the shard, or null where the event does not say
 * @param eventSourceArn the stream, or null where the event does not say
 * @param terminatedEarly whether Lambda ended the window before its time because the state grew too large. The same
 *     window goes on with a fresh state and is closed again, so results of one window must then add up
 */
public record Window(
        Instant start,
        Instant end,
        @Nullable String shardId,
        @Nullable String eventSourceArn,
        boolean terminatedEarly) {}
