package io.handrail.streams.log;

import io.handrail.core.time.UtcTime;
import java.time.Instant;

/** {@code 10/Oct/2000:13:55:36 -0700}, without the formatters of {@code java.time}, which a cold start would pay for. */
final class LogTime {

    static final int LENGTH = 26;

    private static final String SHAPE = "00/Aaa/0000:00:00:00 ~0000";
    private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";

    private LogTime() {}

    static boolean isAt(String text, int at) {
        if (at + LENGTH > text.length()) {
            return false;
        }
        for (int i = 0; i < LENGTH; i++) {
            if (!fits(text.charAt(at + i), SHAPE.charAt(i))) {
                return false;
            }
        }
        return month(text, at) > 0
                && UtcTime.isDay(number(text, at + 7, 4), month(text, at), number(text, at, 2))
                && number(text, at + 12, 2) < 24
                && number(text, at + 15, 2) < 60
                && number(text, at + 18, 2) <= 60
                && number(text, at + 22, 2) <= 18
                && number(text, at + 24, 2) < 60;
    }

    private static boolean fits(char c, char shape) {
        return switch (shape) {
            case '0' -> c >= '0' && c <= '9';
            case 'A', 'a' -> (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
            case '~' -> c == '+' || c == '-';
            default -> c == shape;
        };
    }

    /** The time there, of which {@link #isAt} was asked before. */
    static Instant at(String text, int at) {
        long days = UtcTime.epochDay(number(text, at + 7, 4), month(text, at), number(text, at, 2));
        int seconds = (number(text, at + 12, 2) * 60 + number(text, at + 15, 2)) * 60 + number(text, at + 18, 2);
        int offset = (number(text, at + 22, 2) * 60 + number(text, at + 24, 2)) * 60;
        return Instant.ofEpochSecond(days * 86_400 + seconds - (text.charAt(at + 21) == '-' ? -offset : offset));
    }

    /** 1 to 12, or 0. */
    private static int month(String text, int at) {
        int found = MONTHS.indexOf(text.substring(at + 3, at + 6));
        return found >= 0 && found % 3 == 0 ? found / 3 + 1 : 0;
    }

    private static int number(String text, int from, int digits) {
        return Integer.parseInt(text, from, from + digits, 10);
    }
}
