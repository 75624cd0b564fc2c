package io.handrail.streams.firehose.transform;

import io.handrail.core.time.UtcTime;
import io.handrail.streams.firehose.transform.internal.Values;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Points in time in the forms in which events have them. */
final class Timestamps {

    /** In March 1973, in seconds; smaller numbers are something else: an id, a date without hyphens, zero for none. */
    private static final BigDecimal LEAST = new BigDecimal("1e8");

    private static final BigInteger NANOS = BigInteger.valueOf(1_000_000_000);

    private static final String DATE = "0000-00-00";
    private static final String MINUTES = "00:00";

    private Timestamps() {}

    /** The time, of the years 0 to 9999, or null where the value is none. */
    static @Nullable Instant read(@Nullable Object value) {
        Object number = value == null ? null : Values.number(value);
        if (number instanceof Number n) {
            return epoch(new BigDecimal(n.toString()));
        }
        return value instanceof String text ? iso(text.strip()) : null;
    }

    /** The time as ISO 8601 in UTC, or null where the value is none. */
    static @Nullable Object text(Object value) {
        Instant time = read(value);
        return time == null ? null : UtcTime.format(time);
    }

    /** Seconds, milliseconds, microseconds or nanoseconds since 1970, as the size tells: until the year 5138. */
    private static @Nullable Instant epoch(BigDecimal number) {
        if (number.compareTo(LEAST) < 0) {
            return null;
        }
        int digits = number.precision() - number.scale();
        int unit = digits <= 11 ? 9 : digits <= 14 ? 6 : digits <= 17 ? 3 : 0;
        if (digits > 20) {
            return null;
        }
        BigInteger[] parts = number.scaleByPowerOfTen(unit).toBigInteger().divideAndRemainder(NANOS);
        return Instant.ofEpochSecond(parts[0].longValue(), parts[1].longValue());
    }

    /** ISO 8601 with a T or a space before the time; without an offset it is UTC, without a time it is midnight. */
    private static @Nullable Instant iso(String text) {
        if (!fits(text, 0, DATE)) {
            return null;
        }
        int year = number(text, 0, 4);
        int month = number(text, 5, 2);
        int day = number(text, 8, 2);
        if (!UtcTime.isDay(year, month, day)) {
            return null;
        }
        long midnight = UtcTime.epochDay(year, month, day) * 86_400;
        if (text.length() == DATE.length()) {
            return Instant.ofEpochSecond(midnight);
        }
        char between = text.charAt(DATE.length());
        return between == 'T' || between == 't' || between == ' ' ? time(text, DATE.length() + 1, midnight) : null;
    }

    private static @Nullable Instant time(String text, int from, long midnight) {
        if (!fits(text, from, MINUTES)) {
            return null;
        }
        int hour = number(text, from, 2);
        int minute = number(text, from + 3, 2);
        int at = from + MINUTES.length();
        int second = 0;
        if (fits(text, at, ":00")) {
            second = number(text, at + 1, 2);
            at += 3;
        }
        if (hour > 23 || minute > 59 || second > 60) {
            return null;
        }
        int nanos = 0;
        if (at < text.length() && (text.charAt(at) == '.' || text.charAt(at) == ',')) {
            int unit = 100_000_000;
            int digits = at + 1;
            for (at = digits; at < text.length() && isDigit(text.charAt(at)); at++) {
                nanos += (text.charAt(at) - '0') * unit;
                unit /= 10;
            }
            if (at == digits) {
                return null;
            }
        }
        Integer offset = offset(text, at);
        return offset == null
                ? null
                : Instant.ofEpochSecond(midnight + (hour * 60L + minute) * 60 + second - offset, nanos);
    }

    /** In seconds: nothing, Z, +hh, +hhmm or +hh:mm. */
    private static @Nullable Integer offset(String text, int at) {
        String rest = text.substring(at).strip();
        if (rest.isEmpty() || rest.equals("Z") || rest.equals("z")) {
            return 0;
        }
        String shape = rest.length() == 3 ? "00" : rest.length() == 5 ? "0000" : "00:00";
        if ((rest.charAt(0) != '+' && rest.charAt(0) != '-')
                || !fits(rest, 1, shape)
                || rest.length() != shape.length() + 1) {
            return null;
        }
        int hours = number(rest, 1, 2);
        int minutes = rest.length() == 3 ? 0 : number(rest, rest.length() - 2, 2);
        if (hours > 18 || minutes > 59) {
            return null;
        }
        int seconds = (hours * 60 + minutes) * 60;
        return rest.charAt(0) == '-' ? -seconds : seconds;
    }

    private static boolean fits(String text, int at, String shape) {
        if (text.length() < at + shape.length()) {
            return false;
        }
        for (int i = 0; i < shape.length(); i++) {
            char c = text.charAt(at + i);
            boolean fits = shape.charAt(i) == '0' ? isDigit(c) : c == shape.charAt(i);
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static int number(String text, int from, int digits) {
        return Integer.parseInt(text, from, from + digits, 10);
    }
}
