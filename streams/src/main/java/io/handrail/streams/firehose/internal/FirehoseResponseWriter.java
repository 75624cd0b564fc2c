package io.handrail.streams.firehose.internal;

import com.google.gson.stream.JsonWriter;
import io.handrail.core.json.JsonEncoder;
import io.handrail.streams.firehose.FirehoseResponse;
import io.handrail.streams.firehose.Metadata;
import io.handrail.streams.firehose.OtfMetadata;
import java.io.IOException;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the answer; the data of one record at a time is in base64. */
public final class FirehoseResponseWriter implements JsonEncoder<FirehoseResponse> {

    @Override
    public void write(JsonWriter out, @Nullable FirehoseResponse response) throws IOException {
        if (response == null) {
            out.nullValue();
            return;
        }
        begin(out);
        for (FirehoseResponse.Entry entry : response.records()) {
            byte[] data = entry.data();
            write(
                    out,
                    entry,
                    response.msk(),
                    data == null ? "" : Base64.getEncoder().encodeToString(data));
        }
        out.endArray().endObject();
    }

    static void begin(JsonWriter out) throws IOException {
        out.beginObject().name("records").beginArray();
    }

    static void write(JsonWriter out, FirehoseResponse.Entry entry, boolean msk, String base64) throws IOException {
        out.beginObject();
        out.name("recordId").value(entry.recordId());
        out.name("result").value(entry.result().word());
        if (entry.data() != null) {
            out.name(msk ? "kafkaRecordValue" : "data").value(base64);
        }
        if (!entry.metadata().isEmpty()) {
            metadata(out, entry.metadata());
        }
        out.endObject();
    }

    private static void metadata(JsonWriter out, Metadata metadata) throws IOException {
        out.name("metadata").beginObject();
        if (!metadata.partitionKeys().isEmpty()) {
            out.name("partitionKeys").beginObject();
            for (Map.Entry<String, String> key : metadata.partitionKeys().entrySet()) {
                out.name(key.getKey()).value(key.getValue());
            }
            out.endObject();
        }
        OtfMetadata otf = metadata.otfMetadata();
        if (otf != null) {
            out.name("otfMetadata").beginObject();
            out.name("destinationDatabaseName").value(otf.destinationDatabaseName());
            out.name("destinationTableName").value(otf.destinationTableName());
            OtfMetadata.Operation operation = otf.operation();
            if (operation != null) {
                out.name("operation").value(operation.word());
            }
            out.endObject();
        }
        out.endObject();
    }
}
