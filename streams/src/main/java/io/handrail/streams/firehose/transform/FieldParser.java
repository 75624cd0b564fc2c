package io.handrail.streams.firehose.transform;

import io.handrail.streams.firehose.FirehoseRecord;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Takes the text of a field apart, such as the {@code message} of a log event: an object of what it says takes the text's
 * place. A field that is missing or not a string stays as it is.
 *
 * <p>Immutable and thread-safe.
 */
public final class FieldParser implements ObjectStep {

    private final String field;
    private final TextFormat format;
    private final Fate malformed;

    private FieldParser(String field, TextFormat format, Fate malformed) {
        this.field = field;
        this.format = format;
        this.malformed = malformed;
    }

    /** The text of this field, one piece of the format; the record fails where it is not. */
    public static FieldParser of(String field, TextFormat format) {
        return new FieldParser(field, format, Fate.FAIL);
    }

    /**
     * The same, with another fate for what cannot be read: {@link Fate#DROP} leaves the whole object out, {@link
     * Fate#KEEP} leaves the text where it is. Default: {@link Fate#FAIL}.
     */
    public FieldParser onMalformed(Fate fate) {
        return new FieldParser(field, format, fate);
    }

    @Override
    public @Nullable Map<String, Object> apply(Map<String, Object> object, FirehoseRecord<?> record) throws Exception {
        if (object.get(field) instanceof String text) {
            try {
                object.put(field, format.parse(withoutLineEnds(text)));
            } catch (Exception e) {
                if (malformed == Fate.FAIL) {
                    throw e;
                }
                return malformed == Fate.DROP ? null : object;
            }
        }
        return object;
    }

    private static String withoutLineEnds(String text) {
        int end = text.length();
        while (end > 0 && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        return text.substring(0, end);
    }
}
