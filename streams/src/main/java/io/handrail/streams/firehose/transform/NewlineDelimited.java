package io.handrail.streams.firehose.transform;

import io.handrail.core.json.InvalidJsonException;
import io.handrail.streams.firehose.FirehoseRecord;
import io.handrail.streams.firehose.FirehoseTransformer;
import io.handrail.streams.firehose.Transformed;
import io.handrail.streams.firehose.transform.internal.AnyJson;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The end of a chain: each object on a line of its own, and exactly one line feed after each. Firehose joins records into
 * files without anything between them, so that without it two records stand on one line.
 *
 * <p>Immutable and thread-safe.
 */
public final class NewlineDelimited implements FirehoseTransformer<JsonObjects, byte[]> {

    private final @Nullable String field;

    private NewlineDelimited(@Nullable String field) {
        this.field = field;
    }

    /** Objects as JSON. */
    public static NewlineDelimited json() {
        return new NewlineDelimited(null);
    }

    /**
     * Only the text of this field, such as the {@code message} of a log event, with line ends inside it as spaces. The
     * record fails where an object does not have it.
     */
    public static NewlineDelimited text(String field) {
        return new NewlineDelimited(field);
    }

    @Override
    public Transformed<byte[]> transform(FirehoseRecord<JsonObjects> record) {
        StringBuilder lines = new StringBuilder();
        for (Map<String, Object> object : record.data().list()) {
            lines.append(field == null ? AnyJson.BINDING.toJson(object) : text(object, field))
                    .append('\n');
        }
        return Transformed.ok(lines.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String text(Map<String, Object> object, String field) {
        if (!(object.get(field) instanceof String text)) {
            throw new InvalidJsonException("$." + field, "expected a string but found none");
        }
        return text.stripTrailing().replace("\r\n", " ").replace('\n', ' ').replace('\r', ' ');
    }
}
