package io.handrail.streams.firehose.transform.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One value as another type; null where it cannot be. */
public final class Values {

    /** No number of a measurement or an id is longer, and those that are take long to compute with. */
    private static final int MAX_DIGITS = 100;

    private Values() {}

    /** The text of a string, number or boolean. */
    public static @Nullable String text(@Nullable Object value) {
        if (value instanceof BigDecimal number) {
            return Math.abs((long) number.scale()) <= MAX_DIGITS ? number.toPlainString() : number.toString();
        }
        return value instanceof String || value instanceof Number || value instanceof Boolean ? value.toString() : null;
    }

    /** The number of a text, or a number itself. */
    public static @Nullable Object number(Object value) {
        return value instanceof String text ? number(text.strip()) : value instanceof Number ? value : null;
    }

    private static @Nullable Number number(String text) {
        boolean whole = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            if (!digit && "+-.eE".indexOf(c) < 0) {
                return null;
            }
            whole &= digit || i == 0;
        }
        if (text.isEmpty() || text.length() > MAX_DIGITS) {
            return null;
        }
        try {
            if (whole && text.length() < 19) {
                return Long.valueOf(text);
            }
            BigDecimal number = new BigDecimal(text);
            return Math.abs((long) number.scale()) > 1_000 ? null : number;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** True of true, 1 and yes; false of false, 0 and no. */
    public static @Nullable Object bool(Object value) {
        if (value instanceof Boolean) {
            return value;
        }
        String text = text(value);
        return switch (text == null ? "" : text.strip().toLowerCase(Locale.ROOT)) {
            case "true", "1", "yes" -> true;
            case "false", "0", "no" -> false;
            default -> null;
        };
    }

    /** A text in small letters. */
    public static @Nullable Object lowerCase(Object value) {
        return value instanceof String text ? text.toLowerCase(Locale.ROOT) : null;
    }

    /** A copy without nulls, at every level. */
    public static Object copy(Object value) {
        return copy(value, Values::copy);
    }

    /** A copy without nulls and without white space around strings, at every level. */
    public static Object trimmed(Object value) {
        return value instanceof String text ? text.strip() : copy(value, Values::trimmed);
    }

    /** A copy without strings, objects and arrays that hold nothing, at every level; null if nothing is left. */
    public static @Nullable Object withoutEmpty(Object value) {
        Object copy = copy(value, Values::withoutEmpty);
        boolean empty = (copy instanceof String text && text.isEmpty())
                || (copy instanceof Map<?, ?> map && map.isEmpty())
                || (copy instanceof List<?> list && list.isEmpty());
        return empty ? null : copy;
    }

    /** What is made of one value; null leaves it out. */
    public interface Made {

        /** Makes it. */
        @Nullable
        Object of(Object value);
    }

    /** A list of what is made of each element; null leaves it out. */
    public static List<Object> list(List<?> list, Made made) {
        List<Object> result = new ArrayList<>(list.size());
        for (Object element : list) {
            Object now = element == null ? null : made.of(element);
            if (now != null) {
                result.add(now);
            }
        }
        return result;
    }

    private static Object copy(Object value, Made made) {
        if (value instanceof List<?> list) {
            return list(list, made);
        }
        if (!(value instanceof Map<?, ?> map)) {
            return value;
        }
        Map<String, Object> result = new LinkedHashMap<>();
        for (Map.Entry<?, ?> field : map.entrySet()) {
            Object now = field.getValue() == null ? null : made.of(field.getValue());
            if (now != null) {
                result.put((String) field.getKey(), now);
            }
        }
        return result;
    }
}
