package io.handrail.core.json.internal;

import io.handrail.core.time.UtcTime;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.UUID;

/**
 * The JDK's types that are text in JSON, in the form of their own {@code toString} and {@code parse}; for
 * {@code java.time} that is ISO 8601. They are told apart by name, so that none is loaded before it is needed.
 */
final class TextBinding extends Scalar {

    private final String type;

    TextBinding(String type) {
        this.type = type;
    }

    static boolean covers(String type) {
        return switch (type) {
            case "java.net.URI",
                    "java.util.UUID",
                    "java.time.Duration",
                    "java.time.Instant",
                    "java.time.LocalDate",
                    "java.time.LocalDateTime",
                    "java.time.LocalTime",
                    "java.time.OffsetDateTime",
                    "java.time.Period",
                    "java.time.Year",
                    "java.time.YearMonth",
                    "java.time.ZoneId",
                    "java.time.ZonedDateTime" -> true;
            default -> false;
        };
    }

    @Override
    String what() {
        String example = switch (type) {
            case "java.time.Duration" -> ", such as PT15M";
            case "java.time.Instant" -> ", such as 2026-01-31T12:00:00Z";
            case "java.time.LocalDate" -> ", such as 2026-01-31";
            case "java.time.LocalDateTime" -> ", such as 2026-01-31T12:00:00";
            case "java.time.LocalTime" -> ", such as 12:00:00";
            case "java.time.OffsetDateTime" -> ", such as 2026-01-31T12:00:00+01:00";
            case "java.time.Period" -> ", such as P1M";
            case "java.time.Year" -> ", such as 2026";
            case "java.time.YearMonth" -> ", such as 2026-01";
            case "java.time.ZoneId" -> ", such as Europe/Paris";
            case "java.time.ZonedDateTime" -> ", such as 2026-01-31T12:00:00+01:00[Europe/Paris]";
            default -> "";
        };
        return "text for " + type.substring(type.lastIndexOf('.') + 1) + example;
    }

    @Override
    Object fromText(String text) {
        return switch (type) {
            case "java.net.URI" -> URI.create(text);
            case "java.util.UUID" -> UUID.fromString(text);
            case "java.time.Duration" -> Duration.parse(text);
            case "java.time.Instant" -> instant(text);
            case "java.time.LocalDate" -> LocalDate.parse(text);
            case "java.time.LocalDateTime" -> LocalDateTime.parse(text);
            case "java.time.LocalTime" -> LocalTime.parse(text);
            case "java.time.OffsetDateTime" -> OffsetDateTime.parse(text);
            case "java.time.Period" -> Period.parse(text);
            case "java.time.Year" -> Year.parse(text);
            case "java.time.YearMonth" -> YearMonth.parse(text);
            case "java.time.ZoneId" -> ZoneId.of(text);
            case "java.time.ZonedDateTime" -> ZonedDateTime.parse(text);
            default -> throw new IllegalStateException(type);
        };
    }

    private static Instant instant(String text) {
        Instant time = UtcTime.parse(text);
        if (time == null) {
            throw new IllegalArgumentException();
        }
        return time;
    }
}
