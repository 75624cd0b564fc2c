package io.handrail.cookbook;

import java.util.List;

/** Rows of text in columns as wide as their widest cell; the first row is the head. */
public final class Table {

    private Table() {}

    /** The table as text, a line a row. */
    public static String of(List<String[]> rows) {
        int[] widths = new int[rows.get(0).length];
        for (String[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                widths[i] = Math.max(widths[i], row[i].length());
            }
        }
        StringBuilder text = new StringBuilder();
        for (String[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                text.append(i == 0 ? "" : "  ").append(row[i]);
                if (i < row.length - 1) {
                    text.append(" ".repeat(widths[i] - row[i].length()));
                }
            }
            text.append('\n');
        }
        return text.toString();
    }
}
