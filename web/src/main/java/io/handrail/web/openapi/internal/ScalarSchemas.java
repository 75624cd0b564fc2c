package io.handrail.web.openapi.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The JDK's types that are one value in JSON, as the standard codec writes them. */
final class ScalarSchemas {

    private ScalarSchemas() {}

    /** Null where the type is none of them. */
    static @Nullable Map<String, Object> of(Class<?> type) {
        return switch (type.getName()) {
            case "java.lang.String", "java.time.ZoneId" -> schema("string", null);
            case "char", "java.lang.Character" -> with(schema("string", null), "minLength", 1, "maxLength", 1);
            case "boolean", "java.lang.Boolean" -> schema("boolean", null);
            case "int", "java.lang.Integer" -> schema("integer", "int32");
            case "long", "java.lang.Long" -> schema("integer", "int64");
            case "short", "java.lang.Short" -> with(schema("integer", null), "minimum", -32768, "maximum", 32767);
            case "byte", "java.lang.Byte" -> with(schema("integer", null), "minimum", -128, "maximum", 127);
            case "java.math.BigInteger" -> schema("integer", null);
            case "float", "java.lang.Float" -> schema("number", "float");
            case "double", "java.lang.Double" -> schema("number", "double");
            case "java.math.BigDecimal" -> schema("number", null);
            case "[B" -> with(schema("string", null), "contentEncoding", "base64");
            case "java.util.UUID" -> schema("string", "uuid");
            case "java.net.URI" -> schema("string", "uri-reference");
            case "java.time.Instant" -> schema("string", "date-time");
            case "java.time.LocalDate" -> schema("string", "date");
            // What java.time writes for these is ISO 8601, but not what RFC 3339 calls date-time, time or duration:
            // no offset, no seconds where they are 0, fractions, negative parts.
            case "java.time.OffsetDateTime" -> example("2026-01-31T12:00+01:00");
            case "java.time.ZonedDateTime" -> example("2026-01-31T12:00+01:00[Europe/Paris]");
            case "java.time.LocalDateTime" -> example("2026-01-31T12:00");
            case "java.time.LocalTime" -> example("12:00");
            case "java.time.Duration" -> example("PT15M");
            case "java.time.Period" -> example("P1M");
            case "java.time.Year" -> example("2026");
            case "java.time.YearMonth" -> example("2026-01");
            default -> null;
        };
    }

    private static Map<String, Object> schema(String type, @Nullable String format) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", type);
        if (format != null) {
            schema.put("format", format);
        }
        return schema;
    }

    private static Map<String, Object> example(String text) {
        Map<String, Object> schema = schema("string", null);
        schema.put("examples", List.of(text));
        return schema;
    }

    private static Map<String, Object> with(Map<String, Object> schema, Object... more) {
        for (int i = 0; i < more.length; i += 2) {
            schema.put((String) more[i], more[i + 1]);
        }
        return schema;
    }
}
