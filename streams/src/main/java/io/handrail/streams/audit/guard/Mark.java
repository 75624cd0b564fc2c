package io.handrail.streams.audit.guard;

import io.handrail.streams.audit.internal.Hashes;
import io.handrail.streams.dynamodb.Change;
import io.handrail.streams.dynamodb.DynamoDbValue;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the guard leaves in an item, so that it knows its own writes when they come back through the stream:
 * {@code verb:sequence number:digest}. Others copy attributes about, so a mark counts only in the change that brings it,
 * and only where its digest fits: of the key for an update, of the whole item for one that is put back or about to be
 * deleted.
 */
final class Mark {

    private static final String UPDATE = "update:";
    private static final String PUT = "put:";
    private static final String DELETE = "delete:";
    private static final int DIGEST = 32;

    private final String attribute;

    Mark(String attribute) {
        this.attribute = attribute;
    }

    String attribute() {
        return attribute;
    }

    String ofUpdate(Change<?> change) {
        return UPDATE + change.sequenceNumber() + ":" + digest(change.keys());
    }

    /** @param image the item that is written */
    String ofPut(Change<?> change, Map<String, DynamoDbValue> image) {
        return PUT + change.sequenceNumber() + ":" + digest(image);
    }

    /** @param image the item that is deleted */
    String ofDelete(Change<?> change, Map<String, DynamoDbValue> image) {
        return DELETE + change.sequenceNumber() + ":" + digest(image);
    }

    /** Whether a guard with this attribute made the change. */
    boolean isOn(Change<?> change) {
        String before = in(change.record().oldImage());
        String after = in(change.record().newImage());
        return switch (change.eventName()) {
            case INSERT ->
                after != null
                        && after.startsWith(PUT)
                        && fits(after, change.record().newImage());
            case REMOVE ->
                before != null
                        && before.startsWith(DELETE)
                        && fits(before, change.record().oldImage());
            case MODIFY -> after != null && !after.equals(before) && isMarking(after, change);
            case UNKNOWN -> false;
        };
    }

    private boolean isMarking(String mark, Change<?> change) {
        return mark.startsWith(DELETE)
                ? fits(mark, change.record().newImage())
                : mark.startsWith(UPDATE) && mark.endsWith(":" + digest(change.keys()));
    }

    private boolean fits(String mark, @Nullable Map<String, DynamoDbValue> image) {
        return image != null && mark.endsWith(":" + digest(image));
    }

    private @Nullable String in(@Nullable Map<String, DynamoDbValue> image) {
        DynamoDbValue value = image == null ? null : image.get(attribute);
        return value == null || value.type() != DynamoDbValue.Type.S ? null : value.s();
    }

    private String digest(Map<String, DynamoDbValue> attributes) {
        Map<String, DynamoDbValue> unmarked = new HashMap<>(attributes);
        unmarked.remove(attribute);
        return Hashes.sha256(Canonical.json(unmarked)).substring(0, DIGEST);
    }
}
