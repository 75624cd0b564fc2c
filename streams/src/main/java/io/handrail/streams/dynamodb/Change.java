package io.handrail.streams.dynamodb;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A change of one item. Which images there are depends on what happened (a new item has no old image) and on the
 * stream's view type. A stream delivers each change of an item once or more, and in order.
 *
 * @param record the record as it came, with the exact attributes
 * @param newImage the item after the change
 * @param oldImage the item before the change
 * @param <T> the item as the user's type
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Streams.html">AWS: DynamoDB Streams</a>
 */
public record Change<T>(DynamoDbStreamRecord record, Optional<T> newImage, Optional<T> oldImage) {

    private static final String DYNAMODB = "dynamodb.amazonaws.com";

    /** What happened. */
    public EventName eventName() {
        return EventName.of(record.eventName());
    }

    /** The key attributes of the item; every view type has them. */
    public Map<String, DynamoDbValue> keys() {
        return record.keys();
    }

    /** The item after the change or, of a deleted one, before it. */
    public Optional<T> latestImage() {
        return newImage.isPresent() ? newImage : oldImage;
    }

    /**
     * The names of the attributes that the change added, removed or gave another value; a number that is only written in
     * another way and a set in another order are no change. Of a new or a deleted item these are all its attributes.
     *
     * @throws IllegalStateException if the stream's view type leaves out an image that is needed to know
     */
    public Set<String> changedAttributes() {
        EventName happened = eventName();
        Map<String, DynamoDbValue> before = image(record.oldImage(), happened == EventName.INSERT);
        Map<String, DynamoDbValue> after = image(record.newImage(), happened == EventName.REMOVE);
        Set<String> changed = new LinkedHashSet<>();
        for (Map.Entry<String, DynamoDbValue> each : after.entrySet()) {
            if (!each.getValue().equals(before.get(each.getKey()))) {
                changed.add(each.getKey());
            }
        }
        for (String name : before.keySet()) {
            if (!after.containsKey(name)) {
                changed.add(name);
            }
        }
        return changed;
    }

    private Map<String, DynamoDbValue> image(@Nullable Map<String, DynamoDbValue> image, boolean none) {
        if (image == null && !none) {
            throw new IllegalStateException("Which attributes changed can only be told with both images, and the stream"
                    + " leaves one out: its view type is " + record.streamViewType()
                    + ". Set the table's StreamViewType to NEW_AND_OLD_IMAGES.");
        }
        return image == null ? Map.of() : image;
    }

    /**
     * Whether DynamoDB deleted the item because its time to live was over. In a replica of a global table, a deletion by
     * time to live in another region looks like any other.
     *
     * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/time-to-live-ttl-streams.html">AWS:
     *     streams and time to live</a>
     */
    public boolean isTimeToLiveDeletion() {
        UserIdentity who = record.userIdentity();
        return who != null
                && eventName() == EventName.REMOVE
                && "Service".equals(who.type())
                && DYNAMODB.equals(who.principalId());
    }

    /** When the change was made; usually to the second, so it does not order changes. */
    public Optional<Instant> approximateCreationDateTime() {
        return Optional.ofNullable(record.approximateCreationDateTime());
    }

    /** Orders the changes of an item, as a number of up to 40 digits, and names the record within its stream. */
    public String sequenceNumber() {
        return record.sequenceNumber();
    }

    /** The table's ARN; empty where the event has no stream's ARN. */
    public Optional<String> tableArn() {
        String arn = record.eventSourceArn();
        int end = arn == null ? -1 : arn.indexOf("/stream/");
        return arn == null || end < 0 ? Optional.empty() : Optional.of(arn.substring(0, end));
    }

    /** The table's name; empty where the event has no stream's ARN. */
    public Optional<String> tableName() {
        Optional<String> arn = tableArn();
        int slash = arn.isEmpty() ? -1 : arn.get().indexOf(":table/");
        return slash < 0 ? Optional.empty() : Optional.of(arn.get().substring(slash + ":table/".length()));
    }
}
