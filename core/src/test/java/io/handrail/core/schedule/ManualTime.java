package io.handrail.core.schedule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Time that passes when a test says so; the heart beats on the test's thread. */
final class ManualTime extends Clock implements Heartbeat {

    private Instant now = Instant.parse("2026-11-23T10:00:01Z");
    private Instant next = Instant.MAX;
    private Duration every = Duration.ZERO;
    private Runnable beat;

    void pass(Duration duration) {
        Instant end = now.plus(duration);
        while (!next.isAfter(end)) {
            now = next;
            next = next.plus(every);
            beat.run();
        }
        now = end;
    }

    boolean isBeating() {
        return next.isBefore(Instant.MAX);
    }

    @Override
    public long nanos() {
        return Duration.between(Instant.EPOCH, now).toNanos();
    }

    @Override
    public Runnable start(String name, Duration interval, Runnable toRun) {
        every = interval;
        beat = toRun;
        next = now.plus(interval);
        return () -> next = Instant.MAX;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
