package io.handrail.streams.firehose.transform;

import io.handrail.core.json.InvalidJsonException;
import io.handrail.streams.firehose.transform.internal.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Comma-separated values as RFC 4180 has them: fields may be in quotes, and then hold commas, line ends and doubled quotes.
 * The columns are given here, since a stream has no first line. A field that is empty and not quoted is left out.
 *
 * {@snippet class="io.handrail.streams.firehose.transform.TransformSnippets" region="csv"}
 *
 * <p>A line with another number of fields cannot be read. Immutable and thread-safe.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>
 */
public final class CsvFormat implements TextFormat {

    /** What a column holds. */
    public enum Type {
        /** Text as it is. */
        TEXT,
        /** A decimal number of at most 100 characters. */
        NUMBER,
        /** True or false, 1 or 0, yes or no, in any case. */
        BOOLEAN
    }

    private final Map<String, Type> columns;
    private final char separator;

    private CsvFormat(Map<String, Type> columns, char separator) {
        this.columns = columns;
        this.separator = separator;
    }

    /** Columns of text. */
    public static CsvFormat of(String... names) {
        CsvFormat format = new CsvFormat(Map.of(), ',');
        for (String name : names) {
            format = format.column(name, Type.TEXT);
        }
        return format;
    }

    /** The same with one more column. */
    public CsvFormat column(String name, Type type) {
        Map<String, Type> more = new LinkedHashMap<>(columns);
        if (more.put(name, type) != null) {
            throw new IllegalArgumentException("There are two columns of the name " + name);
        }
        return new CsvFormat(more, separator);
    }

    /** The same with another separator, such as a semicolon or a tab. */
    public CsvFormat separator(char other) {
        if (other == '"' || other == '\n' || other == '\r') {
            throw new IllegalArgumentException("Neither a quote nor a line end can separate fields");
        }
        return new CsvFormat(columns, other);
    }

    @Override
    public int end(String text, int from) {
        return scan(text, from, null);
    }

    @Override
    public Map<String, Object> parse(String piece) {
        List<@Nullable String> fields = new ArrayList<>(columns.size());
        if (scan(piece, 0, fields) < piece.length()) {
            throw new InvalidJsonException("$", "the line of values goes on after its end");
        }
        if (fields.size() != columns.size()) {
            throw new InvalidJsonException(
                    "$", "the line has " + fields.size() + " values, but there are " + columns.size() + " columns");
        }
        Map<String, Object> object = new LinkedHashMap<>();
        int index = 0;
        for (Map.Entry<String, Type> column : columns.entrySet()) {
            String field = fields.get(index++);
            if (field != null) {
                object.put(column.getKey(), value(field, column.getKey(), column.getValue()));
            }
        }
        return object;
    }

    private static Object value(String field, String name, Type type) {
        Object value = switch (type) {
            case TEXT -> field;
            case NUMBER -> Values.number(field);
            case BOOLEAN -> Values.bool(field);
        };
        if (value == null) {
            throw new InvalidJsonException("$." + name, type == Type.NUMBER ? "not a number" : "not true or false");
        }
        return value;
    }

    /** Takes fields up to the line's end and returns where that is; without a list it only looks for the end. */
    private int scan(String text, int from, @Nullable List<@Nullable String> fields) {
        int at = from;
        while (true) {
            int end = at < text.length() && text.charAt(at) == '"' ? quoted(text, at, fields) : plain(text, at, fields);
            if (end == text.length() || text.charAt(end) != separator) {
                return end;
            }
            at = end + 1;
        }
    }

    private int plain(String text, int from, @Nullable List<@Nullable String> fields) {
        int at = from;
        while (at < text.length() && !ends(text.charAt(at))) {
            at++;
        }
        if (fields != null) {
            String field = text.substring(from, at);
            if (field.indexOf('"') >= 0) {
                throw new InvalidJsonException("$", "there is a quote inside of a value that does not begin with one");
            }
            fields.add(field.isEmpty() ? null : field);
        }
        return at;
    }

    private int quoted(String text, int from, @Nullable List<@Nullable String> fields) {
        StringBuilder field = new StringBuilder();
        int at = from + 1;
        while (true) {
            int quote = text.indexOf('"', at);
            if (quote < 0) {
                if (fields != null) {
                    throw new InvalidJsonException("$", "a quote is not closed");
                }
                return text.length();
            }
            if (fields != null) {
                field.append(text, at, quote);
            }
            if (quote + 1 == text.length() || text.charAt(quote + 1) != '"') {
                at = quote + 1;
                break;
            }
            field.append('"');
            at = quote + 2;
        }
        if (fields == null) {
            return plain(text, at, null);
        }
        if (at < text.length() && !ends(text.charAt(at))) {
            throw new InvalidJsonException("$", "there is something between a closing quote and the next value");
        }
        fields.add(field.toString());
        return at;
    }

    private boolean ends(char c) {
        return c == separator || c == '\n' || c == '\r';
    }
}
