package io.handrail.web.jwt.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Claims as a token has them, and as API Gateway's authorizers write them: everything a string. */
public final class Claims {

    private Claims() {}

    /**
     * A list; {@code [admin users]} as the JWT authorizer of an HTTP API writes it; {@code admin,users} as the Cognito
     * authorizer of a REST API does. The name of a group has no blank in it.
     */
    public static List<String> groups(@Nullable Object claim) {
        if (claim instanceof List<?> list) {
            List<String> groups = new ArrayList<>();
            for (Object one : list) {
                if (one instanceof String name) {
                    groups.add(name);
                }
            }
            return Collections.unmodifiableList(groups);
        }
        if (!(claim instanceof String text)) {
            return List.of();
        }
        boolean inBrackets = text.length() > 1 && text.charAt(0) == '[' && text.charAt(text.length() - 1) == ']';
        return Collections.unmodifiableList(
                inBrackets ? split(text.substring(1, text.length() - 1), ' ') : split(text, ','));
    }

    /** Scopes with blanks between them (RFC 8693, section 4.2). */
    public static Set<String> scopes(@Nullable Object claim) {
        return claim instanceof String text
                ? Collections.unmodifiableSet(new LinkedHashSet<>(split(text, ' ')))
                : Set.of();
    }

    /** Seconds since 1970, as a number or the digits of one. */
    public static Optional<Instant> time(@Nullable Object claim) {
        if (claim instanceof Long seconds) {
            return instant(seconds);
        }
        try {
            return claim instanceof String digits ? instant(Long.parseLong(digits)) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> instant(long seconds) {
        boolean representable = seconds >= Instant.MIN.getEpochSecond() && seconds <= Instant.MAX.getEpochSecond();
        return representable ? Optional.of(Instant.ofEpochSecond(seconds)) : Optional.empty();
    }

    private static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        while (from <= text.length()) {
            int to = text.indexOf(separator, from);
            int end = to < 0 ? text.length() : to;
            if (end > from) {
                parts.add(text.substring(from, end));
            }
            from = end + 1;
        }
        return parts;
    }
}
