package io.handrail.web;

import com.google.gson.stream.JsonWriter;
import io.handrail.core.json.JsonEncoder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Writes an answer that was measured, and so is written, already. */
final class FinishedResponse implements JsonEncoder<Response> {

    @Override
    public void write(JsonWriter out, @Nullable Response response) throws IOException {
        out.jsonValue(response == null ? "null" : new String(document(response), StandardCharsets.UTF_8));
    }

    @Override
    public byte[] document(Response response) {
        byte[] document = response.document();
        if (document == null) {
            throw new IllegalStateException("An answer that the handler has not finished");
        }
        return document;
    }
}
