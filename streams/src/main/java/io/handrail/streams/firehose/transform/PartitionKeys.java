package io.handrail.streams.firehose.transform;

import io.handrail.core.time.UtcTime;
import io.handrail.streams.firehose.FirehoseRecord;
import io.handrail.streams.firehose.FirehoseTransformer;
import io.handrail.streams.firehose.Transformed;
import io.handrail.streams.firehose.transform.internal.FieldPath;
import io.handrail.streams.firehose.transform.internal.Values;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Partition keys out of the objects' fields, for dynamic partitioning: {@code !{partitionKeyFromLambda:NAME}} in the
 * destination's prefix. A record has one value of each key, so one whose objects differ in it fails (unless
 * {@link #ofFirstObject} says otherwise), and so does one without a value.
 *
 * {@snippet class="io.handrail.streams.firehose.transform.TransformSnippets" region="keys"}
 *
 * <p>A key becomes a part of the names of objects in S3, and a producer may write what it likes into a field: everything
 * but letters, digits, {@code -}, {@code _}, {@code .}, {@code =}, {@code :}, {@code @} and {@code +} becomes {@code _}, a
 * value of nothing but dots does too, and one of more than 128 characters fails the record.
 *
 * <p>Immutable and thread-safe.
 *
 * @see <a href="https://docs.aws.amazon.com/firehose/latest/dev/dynamic-partitioning-partitioning-keys.html">AWS:
 *     partitioning keys</a>
 */
public final class PartitionKeys implements FirehoseTransformer<JsonObjects, JsonObjects> {

    private static final int MAX_LENGTH = 128;

    private final Map<String, Key> keys;
    private final boolean first;

    private PartitionKeys(Map<String, Key> keys, boolean first) {
        this.keys = keys;
        this.first = first;
    }

    private record Key(
            FieldPath path, boolean time, @Nullable String otherwise) {}

    /** No keys yet. */
    public static PartitionKeys create() {
        return new PartitionKeys(Map.of(), false);
    }

    /** The same with the value of a field. */
    public PartitionKeys field(String name, String path) {
        return with(name, new Key(FieldPath.of(path), false, null));
    }

    /** The same with the value of a field, and this where there is none. */
    public PartitionKeys field(String name, String path, String otherwise) {
        return with(name, new Key(FieldPath.of(path), false, otherwise));
    }

    /**
     * The same with the keys {@code year}, {@code month}, {@code day} and {@code hour} of the time in a field, in UTC; any
     * of the forms that {@link JsonNormalizer.Builder#timestamp} reads.
     */
    public PartitionKeys time(String path) {
        return with("year", new Key(FieldPath.of(path), true, null));
    }

    /** The same, but the first object of a record speaks for all of them; in what they differ is not looked at. */
    public PartitionKeys ofFirstObject() {
        return new PartitionKeys(keys, true);
    }

    private PartitionKeys with(String name, Key key) {
        Map<String, Key> more = new LinkedHashMap<>(keys);
        more.put(name, key);
        return new PartitionKeys(more, first);
    }

    @Override
    public Transformed<JsonObjects> transform(FirehoseRecord<JsonObjects> record) {
        Map<String, String> values = null;
        for (Map<String, Object> object : record.data().list()) {
            Map<String, String> own = new LinkedHashMap<>();
            for (Map.Entry<String, Key> key : keys.entrySet()) {
                String problem = add(key.getKey(), key.getValue(), object, own);
                if (problem != null) {
                    return Transformed.failed("The partition key " + key.getKey() + " " + problem);
                }
            }
            if (first) {
                return Transformed.ok(record.data(), own);
            }
            if (values != null && !values.equals(own)) {
                return Transformed.failed("The objects of the record differ in their partition keys");
            }
            values = own;
        }
        return Transformed.ok(record.data(), values == null ? Map.of() : values);
    }

    private static @Nullable String add(String name, Key key, Map<String, Object> object, Map<String, String> values) {
        Object value = key.path().get(object);
        if (key.time()) {
            Instant time = Timestamps.read(value);
            if (time == null) {
                return "has no time to be taken from";
            }
            String iso = UtcTime.format(time);
            values.put("year", iso.substring(0, 4));
            values.put("month", iso.substring(5, 7));
            values.put("day", iso.substring(8, 10));
            values.put("hour", iso.substring(11, 13));
            return null;
        }
        String text = Values.text(value);
        if (text == null || text.isBlank()) {
            text = key.otherwise();
        }
        if (text == null) {
            return "has no value in the record";
        }
        values.put(name, safe(text.strip()));
        return text.length() > MAX_LENGTH ? "has more than " + MAX_LENGTH + " characters" : null;
    }

    private static String safe(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        boolean dots = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            dots &= c == '.';
            safe.append(Character.isLetterOrDigit(c) || "-_.=:@+".indexOf(c) >= 0 ? c : '_');
        }
        return dots ? "_" : safe.toString();
    }
}
