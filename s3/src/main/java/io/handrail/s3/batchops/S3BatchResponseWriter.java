package io.handrail.s3.batchops;

import com.google.gson.stream.JsonWriter;
import io.handrail.core.json.JsonEncoder;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Writes the answer. A task that were not in it would be tried again, as AWS does by default. */
final class S3BatchResponseWriter implements JsonEncoder<S3BatchResponse> {

    @Override
    public void write(JsonWriter out, @Nullable S3BatchResponse response) throws IOException {
        if (response == null) {
            out.nullValue();
            return;
        }
        out.beginObject();
        out.name("invocationSchemaVersion").value(response.schemaVersion());
        out.name("treatMissingKeysAs").value(ResultCode.TEMPORARY_FAILURE.awsName());
        out.name("invocationId").value(response.invocationId());
        out.name("results").beginArray();
        for (S3BatchResult result : response.results()) {
            out.beginObject();
            out.name("taskId").value(result.taskId());
            out.name("resultCode").value(result.code().awsName());
            out.name("resultString").value(result.text());
            out.endObject();
        }
        out.endArray();
        out.endObject();
    }
}
