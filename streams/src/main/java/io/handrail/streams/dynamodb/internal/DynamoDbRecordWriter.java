package io.handrail.streams.dynamodb.internal;

import com.google.gson.stream.JsonWriter;
import io.handrail.core.json.JsonEncoder;
import io.handrail.streams.dynamodb.DynamoDbJson;
import io.handrail.streams.dynamodb.DynamoDbStreamRecord;
import io.handrail.streams.dynamodb.DynamoDbValue;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes a record as Lambda's event has it. */
public final class DynamoDbRecordWriter implements JsonEncoder<DynamoDbStreamRecord> {

    @Override
    public void write(JsonWriter out, @Nullable DynamoDbStreamRecord nullable) throws IOException {
        DynamoDbStreamRecord record = Objects.requireNonNull(nullable);
        out.beginObject();
        text(out, "eventID", record.eventId());
        text(out, "eventName", record.eventName());
        text(out, "eventSource", "aws:dynamodb");
        text(out, "awsRegion", record.awsRegion());
        out.name("dynamodb").beginObject();
        time(out, record.approximateCreationDateTime());
        item(out, "Keys", record.keys());
        item(out, "NewImage", record.newImage());
        item(out, "OldImage", record.oldImage());
        text(out, "SequenceNumber", record.sequenceNumber());
        out.name("SizeBytes").value(record.sizeBytes());
        text(out, "StreamViewType", record.streamViewType());
        out.endObject();
        if (record.userIdentity() != null) {
            out.name("userIdentity").beginObject();
            text(out, "type", record.userIdentity().type());
            text(out, "principalId", record.userIdentity().principalId());
            out.endObject();
        }
        text(out, "eventSourceARN", record.eventSourceArn());
        out.endObject();
    }

    private static void text(JsonWriter out, String name, @Nullable String value) throws IOException {
        if (value != null) {
            out.name(name).value(value);
        }
    }

    private static void time(JsonWriter out, @Nullable Instant time) throws IOException {
        if (time == null) {
            return;
        }
        out.name("ApproximateCreationDateTime");
        if (time.getNano() == 0) {
            out.value(time.getEpochSecond());
        } else {
            out.value(BigDecimal.valueOf(time.getEpochSecond()).add(BigDecimal.valueOf(time.getNano(), 9)));
        }
    }

    private static void item(JsonWriter out, String name, @Nullable Map<String, DynamoDbValue> item)
            throws IOException {
        if (item != null) {
            out.name(name);
            DynamoDbJson.write(out, item);
        }
    }
}
