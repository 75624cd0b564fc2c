package io.handrail.testing.internal.http;

import java.util.Map;

/**
 * A request as it came.
 *
 * @param target path and query, still encoded
 * @param headers by name in any case; values of a repeated name joined with a comma
 * @param arrivedNanos when its first line was read, on the clock of {@link System#nanoTime()}
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares requests.
public record HttpRequest(String method, String target, Map<String, String> headers, byte[] body, long arrivedNanos) {}
