package io.handrail.core.schedule;

import java.time.Duration;

/** When a held lease is renewed, and the time its holding is measured by. Thread-safe. */
interface Heartbeat {

    /** Nanoseconds on a clock that nobody sets. */
    long nanos();

    /**
     * Beats every so often, the first time when that long has passed.
     *
     * @param name what the beats are for
     * @return ends it; a beat that has begun may still go on
     */
    Runnable start(String name, Duration every, Runnable beat);
}
