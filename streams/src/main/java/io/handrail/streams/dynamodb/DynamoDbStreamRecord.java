package io.handrail.streams.dynamodb;

import io.handrail.core.json.InvalidJsonException;
import io.handrail.core.json.Json;
import io.handrail.streams.dynamodb.internal.DynamoDbRecordWriter;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A record of a DynamoDB stream as Lambda delivers it, with the exact attributes. What the service leaves out is null.
 *
 * @param eventId names this record
 * @param eventName what happened: {@code INSERT}, {@code MODIFY}, {@code REMOVE}
 * @param awsRegion the region of the table
 * @param eventSourceArn the stream
 * @param userIdentity who did it, where that was a service
 * @param keys the key attributes of the item
 * @param newImage the item after the change, where there is one and the stream has it
 * @param oldImage the item before the change, where there is one and the stream has it
 * @param approximateCreationDateTime when the change was made, usually to the second
 * @param sequenceNumber orders the records of a shard; up to 40 digits
 * @param sizeBytes the size of the images and keys; 0 if the event does not say
 * @param streamViewType which images the stream has: {@code KEYS_ONLY}, {@code NEW_IMAGE}, {@code OLD_IMAGE},
 *     {@code NEW_AND_OLD_IMAGES}
 * @param problem why the record cannot be processed; what could not be read is left out of the other components
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_streams_Record.html">AWS: Record</a>
 */
public record DynamoDbStreamRecord(
        @Nullable String eventId,
        @Nullable String eventName,
        @Nullable String awsRegion,
        @Nullable String eventSourceArn,
        @Nullable UserIdentity userIdentity,
        Map<String, DynamoDbValue> keys,
        @Nullable Map<String, DynamoDbValue> newImage,
        @Nullable Map<String, DynamoDbValue> oldImage,
        @Nullable Instant approximateCreationDateTime,
        String sequenceNumber,
        long sizeBytes,
        @Nullable String streamViewType,
        @Nullable InvalidJsonException problem) {

    /**
     * The record as JSON in the form of Lambda's event, for {@link io.handrail.core.batch.DeadLetters} that keep it. What
     * could not be read is not in it.
     */
    public String toJson() {
        return Json.toJson(this, new DynamoDbRecordWriter());
    }
}
