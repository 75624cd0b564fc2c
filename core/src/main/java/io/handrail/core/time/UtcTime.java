package io.handrail.core.time;

import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * ISO 8601 times in UTC, read and written by hand: the formatters of {@code java.time} cost a cold start more than the rest
 * of an event ({@link Instant#parse} and {@link Instant#toString} load them, and on JDK 25 so does the question for a leap
 * year).
 */
public final class UtcTime {

    private static final String SHAPE = "0000-00-00T00:00:00";

    private static final int SECONDS_OF_DAY = 86_400;

    /** Days from 0000-03-01 to 1970-01-01. */
    private static final int MARCH_EPOCH = 719_468;

    private static final int DAYS_OF_400_YEARS = 146_097;

    private UtcTime() {}

    /**
     * The time that a text such as {@code 2026-11-23T10:00:00Z} or {@code 2026-11-23T10:00:00.123Z} is: what
     * {@link Instant#parse} makes of it, or null where the text is null or no time. Only the rarer forms, such as one with
     * an offset, need the formatters.
     */
    public static @Nullable Instant parse(@Nullable String text) {
        try {
            if (text == null || !mayBeTime(text)) {
                return null;
            }
            Instant time = plain(text);
            return time == null ? Instant.parse(text) : time;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Whatever else stands in a time's place, the formatters need not say that it is none. */
    private static boolean mayBeTime(String text) {
        char first = text.isEmpty() ? 'T' : text.charAt(0);
        return (isDigit(first) || first == '+' || first == '-') && (text.indexOf('T') >= 10 || text.indexOf('t') >= 10);
    }

    private static @Nullable Instant plain(String text) {
        int end = text.length() - 1;
        if (end < SHAPE.length() || text.charAt(end) != 'Z' || !hasShape(text)) {
            return null;
        }
        int nanos = end == SHAPE.length() ? 0 : nanos(text, SHAPE.length(), end);
        int year = number(text, 0, 4);
        int month = number(text, 5, 7);
        int day = number(text, 8, 10);
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, 19);
        if (nanos < 0 || !isDay(year, month, day) || hour > 23 || minute > 59 || second > 59) {
            // 24:00:00, a leap second's :60, and what is no time at all.
            return null;
        }
        long days = epochDay(year, month, day);
        return Instant.ofEpochSecond(((days * 24 + hour) * 60 + minute) * 60 + second, nanos);
    }

    private static boolean hasShape(String text) {
        for (int i = 0; i < SHAPE.length(); i++) {
            char c = text.charAt(i);
            if (SHAPE.charAt(i) == '0' ? !isDigit(c) : c != SHAPE.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Of a point and one to nine digits; less than 0 where it is something else. */
    private static int nanos(String text, int from, int end) {
        int digits = end - from - 1;
        if (text.charAt(from) != '.' || digits < 1 || digits > 9) {
            return -1;
        }
        int nanos = 0;
        for (int i = 1; i <= 9; i++) {
            char c = i <= digits ? text.charAt(from + i) : '0';
            if (!isDigit(c)) {
                return -1;
            }
            nanos = nanos * 10 + c - '0';
        }
        return nanos;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }

    /** Whether the calendar has such a day, of years from 0 to 9999. */
    public static boolean isDay(int year, int month, int day) {
        if (month < 1 || month > 12 || day < 1) {
            return false;
        }
        boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        int days = month == 2 ? (leap ? 29 : 28) : 30 + ((month + month / 8) & 1);
        return day <= days;
    }

    /** Days since 1970-01-01, of years from 0 on; years count from March, so that a leap day is the last of its year. */
    public static long epochDay(int year, int month, int day) {
        long y = month > 2 ? year : year - 1;
        int m = month > 2 ? month - 3 : month + 9;
        long leaps = Math.floorDiv(y, 4) - Math.floorDiv(y, 100) + Math.floorDiv(y, 400);
        return 365 * y + leaps + (153 * m + 2) / 5 + day - 1 - MARCH_EPOCH;
    }

    /** {@code 2026-11-23T10:00:00.123Z}: always with milliseconds, whatever is finer left out, so that text sorts by time. */
    public static String format(Instant time) {
        long days = Math.floorDiv(time.getEpochSecond(), SECONDS_OF_DAY);
        int second = (int) Math.floorMod(time.getEpochSecond(), (long) SECONDS_OF_DAY);
        long shifted = days + MARCH_EPOCH;
        long era = Math.floorDiv(shifted, DAYS_OF_400_YEARS);
        int dayOfEra = (int) Math.floorMod(shifted, (long) DAYS_OF_400_YEARS);
        int yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
        int dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        int m = (5 * dayOfYear + 2) / 153;
        int month = m < 10 ? m + 3 : m - 9;
        long year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0);
        if (year < 0 || year > 9_999) {
            return time.toString();
        }
        StringBuilder text = new StringBuilder(24);
        digits(text, (int) year, 4).append('-');
        digits(text, month, 2).append('-');
        digits(text, dayOfYear - (153 * m + 2) / 5 + 1, 2).append('T');
        digits(text, second / 3_600, 2).append(':');
        digits(text, second / 60 % 60, 2).append(':');
        digits(text, second % 60, 2).append('.');
        return digits(text, time.getNano() / 1_000_000, 3).append('Z').toString();
    }

    private static StringBuilder digits(StringBuilder text, int number, int width) {
        for (int limit = 10, i = 1; i < width; i++, limit *= 10) {
            if (number < limit) {
                text.append('0');
            }
        }
        return text.append(number);
    }
}
