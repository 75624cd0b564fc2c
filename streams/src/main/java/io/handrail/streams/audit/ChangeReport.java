package io.handrail.streams.audit;

import io.handrail.core.json.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many changes each actor made in a period, by kind; who made most comes first.
 *
 * {@snippet class="io.handrail.streams.audit.AuditSnippets" region="report"}
 *
 * <p>Changes reach the log some seconds after they were made, and longer where a function lags behind its stream: report
 * an hour some minutes after its end.
 *
 * @param from the first instant
 * @param to the first instant after it
 * @param total the changes of all actors, those that {@link #top} left out included
 * @param lines by their totals, then by the actors' names
 */
public record ChangeReport(Instant from, Instant to, long total, List<Line> lines) {

    /**
     * The changes of one actor.
     *
     * @param total of all kinds
     * @param kinds the count of each kind
     */
    public record Line(String actor, long total, SortedMap<String, Long> kinds) {}

    /** Copies the list. */
    public ChangeReport {
        lines = List.copyOf(lines);
    }

    /**
     * Counts the changes of a period. It keeps a number for each actor and kind, so the period may have many changes.
     *
     * @throws IllegalArgumentException if the period does not end after it begins
     */
    public static ChangeReport of(ChangeLog log, Instant from, Instant to) {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException(
                    "A report's period ends after it begins, not from " + from + " to " + to);
        }
        Map<String, SortedMap<String, Long>> counts = new HashMap<>();
        log.changes(
                from,
                to,
                each -> counts.computeIfAbsent(each.actor(), actor -> new TreeMap<>())
                        .merge(each.kind(), 1L, Long::sum));
        List<Line> lines = new ArrayList<>();
        long total = 0;
        for (Map.Entry<String, SortedMap<String, Long>> each : counts.entrySet()) {
            long ofActor = 0;
            for (long count : each.getValue().values()) {
                ofActor += count;
            }
            lines.add(new Line(each.getKey(), ofActor, each.getValue()));
            total += ofActor;
        }
        lines.sort(Comparator.comparingLong(Line::total).reversed().thenComparing(Line::actor));
        return new ChangeReport(from, to, total, lines);
    }

    /** The same report with at most so many lines. */
    public ChangeReport top(int count) {
        return new ChangeReport(from, to, total, lines.subList(0, Math.min(count, lines.size())));
    }

    /**
     * {@code {"from":…,"to":…,"total":3,"lines":[{"actor":"ann","total":3,"kinds":{"MODIFY":3}}]}}, times as ISO 8601.
     */
    public String toJson() {
        return Json.toJson(this, (out, report) -> {
            out.beginObject().name("from").value(String.valueOf(from));
            out.name("to").value(String.valueOf(to)).name("total").value(total);
            out.name("lines").beginArray();
            for (Line line : lines) {
                out.beginObject().name("actor").value(line.actor());
                out.name("total").value(line.total()).name("kinds").beginObject();
                for (Map.Entry<String, Long> kind : line.kinds().entrySet()) {
                    out.name(kind.getKey()).value(kind.getValue());
                }
                out.endObject().endObject();
            }
            out.endArray().endObject();
        });
    }

    /** A table for people: a line for each actor, a column for each kind. */
    public String toText() {
        return ReportTable.of(this);
    }
}
