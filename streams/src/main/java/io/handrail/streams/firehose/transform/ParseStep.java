package io.handrail.streams.firehose.transform;

import io.handrail.streams.firehose.FirehoseRecord;
import io.handrail.streams.firehose.FirehoseTransformer;
import io.handrail.streams.firehose.Transformed;
import io.handrail.streams.internal.Utf8;
import io.handrail.streams.log.AccessLog;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The beginning of a chain: a record's bytes, UTF-8, as JSON objects. A record may hold any number of pieces of the
 * format; one that holds none is dropped.
 *
 * {@snippet class="io.handrail.streams.firehose.transform.TransformSnippets" region="parse"}
 *
 * <p>Immutable and thread-safe.
 */
public final class ParseStep implements FirehoseTransformer<byte[], JsonObjects> {

    static final String UNPARSED = "unparsed";

    private final TextFormat format;
    private final Fate malformed;

    private ParseStep(TextFormat format, Fate malformed) {
        this.format = format;
        this.malformed = malformed;
    }

    /** Records of this format; one that cannot be read fails. */
    public static ParseStep of(TextFormat format) {
        return new ParseStep(format, Fate.FAIL);
    }

    /** Records of JSON objects, one or several. */
    public static ParseStep json() {
        return of(TextFormat.json());
    }

    /** Records of lines of an access log. */
    public static ParseStep accessLog(AccessLog log) {
        return of(TextFormat.accessLog(log));
    }

    /**
     * The same, with another fate for pieces that cannot be read; one that is kept becomes an object with the text in its
     * field {@code unparsed}. Default: {@link Fate#FAIL}.
     */
    public ParseStep onMalformed(Fate fate) {
        return new ParseStep(format, fate);
    }

    @Override
    public Transformed<JsonObjects> transform(FirehoseRecord<byte[]> record) throws Exception {
        String text = Utf8.text(record.data(), "$");
        List<Map<String, Object>> objects = new ArrayList<>(1);
        int at = format.start(text, 0);
        while (at < text.length()) {
            int end = format.end(text, at);
            add(text.substring(at, end), objects);
            at = format.start(text, end);
        }
        return objects.isEmpty() ? Transformed.dropped() : Transformed.ok(new JsonObjects(objects));
    }

    private void add(String piece, List<Map<String, Object>> objects) throws Exception {
        try {
            objects.add(format.parse(piece));
        } catch (Exception e) {
            if (malformed == Fate.FAIL) {
                throw e;
            }
            if (malformed == Fate.KEEP) {
                Map<String, Object> kept = new LinkedHashMap<>();
                kept.put(UNPARSED, piece);
                objects.add(kept);
            }
        }
    }
}
