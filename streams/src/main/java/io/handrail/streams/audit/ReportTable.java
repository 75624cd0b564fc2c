package io.handrail.streams.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** A report as lines of text, in columns as wide as their widest cell. */
final class ReportTable {

    private ReportTable() {}

    static String of(ChangeReport report) {
        SortedSet<String> kinds = new TreeSet<>();
        for (ChangeReport.Line line : report.lines()) {
            kinds.addAll(line.kinds().keySet());
        }
        List<List<String>> rows = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of("actor", "changes"));
        head.addAll(kinds);
        rows.add(head);
        for (ChangeReport.Line line : report.lines()) {
            List<String> row = new ArrayList<>(List.of(line.actor(), Long.toString(line.total())));
            for (String kind : kinds) {
                row.add(Long.toString(line.kinds().getOrDefault(kind, 0L)));
            }
            rows.add(row);
        }
        StringBuilder text = new StringBuilder();
        text.append(report.total())
                .append(" changes from ")
                .append(report.from())
                .append(" to ");
        text.append(report.to()).append('\n');
        int[] widths = widths(rows);
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                // The name to the left, numbers to the right.
                String padding = " ".repeat(widths[i] - row.get(i).length());
                text.append(i == 0 ? "" : "  ");
                text.append(i == 0 ? oneLine(row.get(i)) + padding : padding + oneLine(row.get(i)));
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static int[] widths(List<List<String>> rows) {
        int[] widths = new int[rows.get(0).size()];
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        return widths;
    }

    /** Names come from items, and must not forge lines. */
    private static String oneLine(String cell) {
        StringBuilder line = new StringBuilder(cell.length());
        for (int i = 0; i < cell.length(); i++) {
            line.append(Character.isISOControl(cell.charAt(i)) ? ' ' : cell.charAt(i));
        }
        return line.toString();
    }
}
