package io.handrail.testing;

import io.handrail.testing.internal.dynamodb.JavaItem;
import io.handrail.testing.internal.dynamodb.StreamRecordJson;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An event of a DynamoDB stream. What happened is told in order ({@link #insert}, {@link #modify}, {@link #remove},
 * {@link #expire}), each adding a record; settings hold for the records that are added after them. Without a record it is
 * an empty batch. Not thread-safe.
 *
 * <p>Items are given as Java's values: {@code String}, any {@code Number}, {@code byte[]}, {@code Boolean}, null, and
 * {@code List}, {@code Map} and {@code Set} of them; a set becomes a set of strings, numbers or bytes.
 *
 * @see Events#dynamoDb()
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/with-ddb.html">AWS: Lambda with DynamoDB</a>
 */
public final class DynamoDbEventBuilder {

    private static final String STREAM = ":123456789012:table/%s/stream/2026-11-23T09:00:00.000";

    private final List<StreamRecordJson> records = new ArrayList<>();
    private String table = "example-table";
    private String region = "us-east-1";
    private Instant time = Instant.parse("2026-11-23T09:15:42Z");
    private String viewType = "NEW_AND_OLD_IMAGES";
    private BigInteger sequenceNumber = new BigInteger("4421584500000000017450439091");
    private List<String> keys = List.of("id");

    DynamoDbEventBuilder() {}

    /** The table's name; {@code example-table} if not set. */
    public DynamoDbEventBuilder table(String name) {
        this.table = name;
        return this;
    }

    /** The table's region; {@code us-east-1} if not set. */
    public DynamoDbEventBuilder region(String name) {
        this.region = name;
        return this;
    }

    /** When it happened, to the second. */
    public DynamoDbEventBuilder time(Instant instant) {
        this.time = instant;
        return this;
    }

    /**
     * Which images the stream has: {@code KEYS_ONLY}, {@code NEW_IMAGE}, {@code OLD_IMAGE} or, if not set,
     * {@code NEW_AND_OLD_IMAGES}. The others are left out.
     */
    public DynamoDbEventBuilder viewType(String name) {
        this.viewType = name;
        return this;
    }

    /** The names of the key attributes, partition key first; {@code id} if not set. Every item must have them. */
    public DynamoDbEventBuilder keys(String... names) {
        this.keys = List.of(names);
        return this;
    }

    /** The sequence number of the next record; those after it count up. */
    public DynamoDbEventBuilder sequenceNumber(String number) {
        this.sequenceNumber = new BigInteger(number);
        return this;
    }

    /** Adds: the item is new. */
    public DynamoDbEventBuilder insert(Map<String, ?> item) {
        return add("INSERT", null, item, null);
    }

    /** Adds: the item changed. */
    public DynamoDbEventBuilder modify(Map<String, ?> before, Map<String, ?> after) {
        return add("MODIFY", before, after, null);
    }

    /** Adds: the item was deleted. */
    public DynamoDbEventBuilder remove(Map<String, ?> item) {
        return add("REMOVE", item, null, null);
    }

    /** Adds: DynamoDB deleted the item because its time to live was over. */
    public DynamoDbEventBuilder expire(Map<String, ?> item) {
        return add("REMOVE", item, null, "dynamodb.amazonaws.com");
    }

    private DynamoDbEventBuilder add(
            String eventName,
            @Nullable Map<String, ?> before,
            @Nullable Map<String, ?> after,
            @Nullable String principalId) {
        String keyJson = JavaItem.json(keysOf(after != null ? after : before));
        String newImage = image(after, "NEW_IMAGE");
        String oldImage = image(before, "OLD_IMAGE");
        records.add(new StreamRecordJson(
                HexFormat.of().toHexDigits(sequenceNumber.longValue()),
                eventName,
                region,
                "arn:aws:dynamodb:" + region + STREAM.formatted(table),
                principalId,
                time,
                keyJson,
                newImage,
                oldImage,
                sequenceNumber.toString(),
                keyJson.length() + length(newImage) + length(oldImage),
                viewType));
        sequenceNumber = sequenceNumber.add(BigInteger.ONE);
        return this;
    }

    private Map<String, Object> keysOf(@Nullable Map<String, ?> item) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (String key : keys) {
            Object value = item == null ? null : item.get(key);
            if (value == null) {
                throw new IllegalArgumentException(
                        "The item has no key attribute " + key + "; name those of the table with keys(...)");
            }
            values.put(key, value);
        }
        return values;
    }

    private @Nullable String image(@Nullable Map<String, ?> item, String wanted) {
        boolean has = viewType.equals(wanted) || viewType.equals("NEW_AND_OLD_IMAGES");
        return item == null || !has ? null : JavaItem.json(item);
    }

    private static int length(@Nullable String json) {
        return json == null ? 0 : json.length();
    }

    /** The event. */
    public String json() {
        return StreamRecordJson.event(records);
    }
}
