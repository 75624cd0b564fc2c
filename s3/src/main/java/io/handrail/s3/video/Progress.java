package io.handrail.s3.video;

import java.time.Duration;

/** Reads what {@code ffmpeg -progress} prints: lines of a name, {@code =} and a value, the last ones final. */
final class Progress {

    private static final String TIME = "out_time_us=";

    private Progress() {}

    /** The time at the end; zero if there is none. */
    static Duration end(String printed) {
        int at = printed.lastIndexOf(TIME);
        if (at < 0) {
            return Duration.ZERO;
        }
        int from = at + TIME.length();
        int end = printed.indexOf('\n', from);
        try {
            long micros = Long.parseLong(
                    printed.substring(from, end < 0 ? printed.length() : end).strip());
            return Duration.ofMillis(Math.max(0, micros / 1_000));
        } catch (NumberFormatException e) {
            // "N/A", where not one packet was read.
            return Duration.ZERO;
        }
    }
}
