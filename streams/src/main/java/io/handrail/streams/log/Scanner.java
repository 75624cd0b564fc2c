package io.handrail.streams.log;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Takes a line apart from left to right. */
final class Scanner {

    private final String text;
    private int position;

    Scanner(String text) {
        this.text = text;
    }

    /** What stands before the next space, which is skipped. */
    String word(String field) {
        int end = text.indexOf(' ', position);
        if (end < 0) {
            throw malformed("the line ends before or in " + field);
        }
        String word = until(end, field);
        position = end + 1;
        return word;
    }

    /** What stands before the next space or the end. */
    String lastWord(String field) {
        int end = text.indexOf(' ', position);
        return until(end < 0 ? text.length() : end, field);
    }

    private String until(int end, String field) {
        if (end <= position) {
            throw malformed(field + " is missing");
        }
        String part = text.substring(position, end);
        position = end;
        return part;
    }

    /**
     * What stands before the time: before the first bracket after which a time and a quoted field follow. A user's name
     * may hold a bracket, but a quote in it would be escaped.
     */
    String beforeTime(String field) {
        for (int at = text.indexOf(" [", position); at >= 0; at = text.indexOf(" [", at + 1)) {
            if (text.startsWith("] \"", at + 2 + LogTime.LENGTH) && LogTime.isAt(text, at + 2)) {
                return until(at, field);
            }
        }
        throw malformed("there is no time, as [dd/Mon/yyyy:hh:mm:ss +hhmm] and with a quoted request after it,");
    }

    /** The time that {@link #beforeTime} found. */
    Instant time() {
        Instant time = LogTime.at(text, position + 2);
        position += 2 + LogTime.LENGTH + 2;
        return time;
    }

    /** What stands between quotes, escapes and all; a quote after a backslash does not end it. */
    String quoted(String field) {
        skip("\"", field);
        for (int i = position; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '"') {
                String inside = text.substring(position, i);
                position = i + 1;
                return inside;
            }
        }
        throw malformed("the line ends in " + field);
    }

    boolean isAt(String expected) {
        return text.startsWith(expected, position);
    }

    void skip(String expected, String field) {
        if (!isAt(expected)) {
            throw malformed(field + " is missing or is not where it belongs");
        }
        position += expected.length();
    }

    /** What has not been read, without the space before it. */
    @Nullable
    String rest() {
        if (position == text.length()) {
            return null;
        }
        skip(" ", "a space");
        return position == text.length() ? null : text.substring(position);
    }

    MalformedLogLineException malformed(String problem) {
        return new MalformedLogLineException(problem, position);
    }
}
