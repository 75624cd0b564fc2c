package io.handrail.streams.audit;

import io.handrail.streams.dynamodb.Change;
import io.handrail.streams.dynamodb.DynamoDbValue;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says who made a change. A stream does not tell, but for services; so writers leave their name in the item. */
@FunctionalInterface
public interface AuditActor {

    /** Where nothing says who it was. */
    String UNKNOWN = "unknown";

    /** Where DynamoDB deleted the item because its time to live was over. */
    String TIME_TO_LIVE = "dynamodb.amazonaws.com";

    /** The actor's name. A throw fails the record. */
    String of(Change<?> change);

    /**
     * What an attribute of the new image says, such as {@code updatedBy}; {@link #UNKNOWN} where it is missing or no
     * text. Also of deletions, because the old image tells who wrote last, not who deleted; those by time to live are
     * {@link #TIME_TO_LIVE}. A writer that does not set the attribute leaves its predecessor's name there.
     */
    static AuditActor attribute(String name) {
        return change -> {
            if (change.isTimeToLiveDeletion()) {
                return TIME_TO_LIVE;
            }
            @Nullable Map<String, DynamoDbValue> image = change.record().newImage();
            DynamoDbValue value = image == null ? null : image.get(name);
            return value == null || value.type() != DynamoDbValue.Type.S ? UNKNOWN : value.s();
        };
    }
}
