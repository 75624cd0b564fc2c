package io.handrail.web.websocket.internal;

import com.google.gson.stream.JsonWriter;
import io.handrail.core.json.JsonEncoder;
import io.handrail.web.websocket.WebSocketResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the answer to API Gateway. */
public final class WebSocketResponseWriter implements JsonEncoder<WebSocketResponse> {

    private static final byte[] OK = "{\"statusCode\":200}".getBytes(StandardCharsets.UTF_8);

    @Override
    public void write(JsonWriter out, @Nullable WebSocketResponse value) throws IOException {
        if (value == null) {
            out.nullValue();
            return;
        }
        out.beginObject();
        out.name("statusCode").value(value.statusCode());
        if (!value.headers().isEmpty()) {
            out.name("headers").beginObject();
            for (Map.Entry<String, String> header : value.headers().entrySet()) {
                out.name(header.getKey()).value(header.getValue());
            }
            out.endObject();
        }
        out.name("body").value(value.body());
        out.endObject();
    }

    @Override
    public byte @Nullable [] document(WebSocketResponse value) {
        return value.equals(WebSocketResponse.ok()) ? OK.clone() : null;
    }
}
