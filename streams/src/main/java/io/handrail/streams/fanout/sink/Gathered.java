package io.handrail.streams.fanout.sink;

/**
 * Several values as one, of a {@link BufferSink}.
 *
 * @param key what all of them have in common; empty where the buffer has no keys
 * @param data their lines, each with a newline at its end; not copied
 * @param count how many they are
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares them.
public record Gathered(String key, byte[] data, int count) {}
