package io.handrail.streams.fanout.sink;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Partitions by time as Athena, Glue and Hive know them; in UTC. */
public final class HivePartitions {

    private HivePartitions() {}

    /** {@code dt=2026-11-23}. */
    public static String day(Instant time) {
        return "dt=" + time.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    /** {@code dt=2026-11-23/hour=07}. */
    public static String hour(Instant time) {
        OffsetDateTime utc = time.atOffset(ZoneOffset.UTC);
        return "dt=" + utc.toLocalDate() + (utc.getHour() < 10 ? "/hour=0" : "/hour=") + utc.getHour();
    }
}
