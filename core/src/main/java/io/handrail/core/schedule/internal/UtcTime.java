package io.handrail.core.schedule.internal;

import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Times as both services write them, {@code 2026-11-23T10:00:00Z}. Those are read by hand: {@link Instant#parse} loads
 * the formatters of {@code java.time}, which costs a cold start more than the rest of the event.
 */
final class UtcTime {

    private static final String SHAPE = "0000-00-00T00:00:00Z";

    private UtcTime() {}

    /** The time, or null where the text is none. */
    static @Nullable Instant parse(@Nullable String text) {
        try {
            if (text == null || !startsWithDate(text)) {
                return null;
            }
            return hasShape(text) ? read(text) : Instant.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Whatever else a custom input has there is no time, and the formatters need not say so. */
    private static boolean startsWithDate(String text) {
        return text.length() > 10 && (text.charAt(10) == 'T' || text.charAt(10) == 't');
    }

    private static boolean hasShape(String text) {
        if (text.length() != SHAPE.length()) {
            return false;
        }
        for (int i = 0; i < SHAPE.length(); i++) {
            char c = text.charAt(i);
            boolean fits = SHAPE.charAt(i) == '0' ? c >= '0' && c <= '9' : c == SHAPE.charAt(i);
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static Instant read(String text) {
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, 19);
        int year = number(text, 0, 4);
        int month = number(text, 5, 7);
        int day = number(text, 8, 10);
        if (hour > 23 || minute > 59 || second > 59 || !isDay(month, day)) {
            // 24:00:00, a leap second's :60, a leap day, and what is no time at all.
            return Instant.parse(text);
        }
        return Instant.ofEpochSecond(((epochDay(year, month, day) * 24 + hour) * 60 + minute) * 60 + second);
    }

    /** Whether every year has the day. */
    private static boolean isDay(int month, int day) {
        int days = month == 2 ? 28 : 30 + ((month + month / 8) & 1);
        return month >= 1 && month <= 12 && day >= 1 && day <= days;
    }

    /**
     * Days since 1970-01-01, counted in years that begin in March, so that a leap day is the last of its year. LocalDate
     * would do, but on JDK 25 asking it for a leap year makes Year, and with it a formatter.
     */
    private static long epochDay(int year, int month, int day) {
        long marchYear = month > 2 ? year : year - 1;
        int dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
        long leapDays = Math.floorDiv(marchYear, 4) - Math.floorDiv(marchYear, 100) + Math.floorDiv(marchYear, 400);
        return marchYear * 365 + leapDays + dayOfYear - 719_468;
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }
}
