package io.handrail.streams.sqs;

import com.google.gson.stream.JsonReader;
import io.handrail.core.json.InvalidJsonException;
import io.handrail.core.json.Json;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;

/** Where the Extended Client put a message, as it writes it into the body. It comes from the sender: trust nothing. */
record PayloadPointer(String bucket, String key) {

    /** Classes of AWS's clients, now and before 2019; their clients in other languages write the same. */
    private static final String TYPE = "software.amazon.payloadoffloading.PayloadS3Pointer";

    private static final String LEGACY_TYPE = "com.amazon.sqs.javamessaging.MessageS3Pointer";

    private static final String MARKER = "ExtendedPayloadSize";
    private static final String LEGACY_MARKER = "SQSLargePayloadSize";

    /** Whether the body of a message with these attributes is a pointer. */
    static boolean isMarked(Map<String, MessageAttribute> attributes) {
        return attributes.containsKey(MARKER) || attributes.containsKey(LEGACY_MARKER);
    }

    static PayloadPointer parse(String body) {
        return Objects.requireNonNull(Json.parse(body, PayloadPointer::read));
    }

    private static PayloadPointer read(JsonReader in) throws IOException {
        in.beginArray();
        String type = in.nextString();
        if (!type.equals(TYPE) && !type.equals(LEGACY_TYPE)) {
            throw new InvalidJsonException(in.getPreviousPath(), "not the name that pointers to payloads begin with");
        }
        String bucket = null;
        String key = null;
        in.beginObject();
        while (in.hasNext()) {
            switch (in.nextName()) {
                case "s3BucketName" -> bucket = Json.nullableString(in);
                case "s3Key" -> key = Json.nullableString(in);
                default -> in.skipValue();
            }
        }
        in.endObject();
        in.endArray();
        return new PayloadPointer(
                JsonText.required(bucket, "$[1].s3BucketName", "missing"),
                JsonText.required(key, "$[1].s3Key", "missing"));
    }
}
