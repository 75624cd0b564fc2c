package io.handrail.s3.image.request;

import com.google.gson.stream.JsonWriter;
import io.handrail.core.json.JsonEncoder;
import java.io.IOException;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes an answer in payload format 2.0. Bodies go as base64. */
public final class ImageResponseWriter implements JsonEncoder<ImageResponse> {

    /** Of what a function may answer, 6 MB, what base64 makes of headers and body has room in. */
    public static final int MAX_BODY = (6 * 1024 * 1024 - 16 * 1024) / 4 * 3;

    /** Holds nothing. */
    public ImageResponseWriter() {}

    @Override
    public void write(JsonWriter out, @Nullable ImageResponse response) throws IOException {
        if (response == null) {
            out.nullValue();
            return;
        }
        out.beginObject().name("statusCode").value(response.status());
        out.name("headers").beginObject();
        for (Map.Entry<String, String> header : response.headers().entrySet()) {
            out.name(header.getKey()).value(header.getValue());
        }
        out.endObject();
        if (response.body().length > 0) {
            out.name("isBase64Encoded").value(true);
            out.name("body").value(Base64.getEncoder().encodeToString(response.body()));
        }
        out.endObject();
    }
}
