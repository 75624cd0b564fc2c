package io.handrail.testing.internal.dynamodb;

import com.google.gson.stream.JsonWriter;
import io.handrail.core.json.Json;
import java.io.IOException;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.StreamRecord;

/** Records as the SDK reads them from a stream, as Lambda writes them. */
public final class SdkRecords {

    private SdkRecords() {}

    /** The record in an event of this stream. */
    public static StreamRecordJson of(Record record, String streamArn) {
        StreamRecord change = record.dynamodb();
        return new StreamRecordJson(
                record.eventID(),
                record.eventNameAsString(),
                record.awsRegion(),
                streamArn,
                record.userIdentity() == null ? null : record.userIdentity().principalId(),
                change.approximateCreationDateTime(),
                item(change.keys()),
                change.hasNewImage() ? item(change.newImage()) : null,
                change.hasOldImage() ? item(change.oldImage()) : null,
                change.sequenceNumber(),
                change.sizeBytes(),
                change.streamViewTypeAsString());
    }

    private static String item(Map<String, AttributeValue> item) {
        return Json.toJson(item, (out, attributes) -> write(out, attributes));
    }

    private static void write(JsonWriter out, @Nullable Map<String, AttributeValue> item) throws IOException {
        out.beginObject();
        for (Map.Entry<String, AttributeValue> each :
                Objects.requireNonNull(item).entrySet()) {
            out.name(each.getKey());
            write(out, each.getValue());
        }
        out.endObject();
    }

    private static void write(JsonWriter out, AttributeValue value) throws IOException {
        out.beginObject();
        switch (value.type()) {
            case S -> out.name("S").value(value.s());
            case N -> out.name("N").value(value.n());
            case B -> out.name("B").value(base64(value.b()));
            case BOOL -> out.name("BOOL").value(value.bool());
            case NUL -> out.name("NULL").value(true);
            case SS -> texts(out.name("SS"), value.ss());
            case NS -> texts(out.name("NS"), value.ns());
            case BS ->
                texts(
                        out.name("BS"),
                        value.bs().stream().map(SdkRecords::base64).toList());
            case M -> write(out.name("M"), value.m());
            case L -> {
                out.name("L").beginArray();
                for (AttributeValue each : value.l()) {
                    write(out, each);
                }
                out.endArray();
            }
            case UNKNOWN_TO_SDK_VERSION ->
                throw new IllegalArgumentException("A value in the stream has no type that"
                        + " the SDK knows. If it was written as an empty list or map: DynamoDB Local may hand it over without"
                        + " its type; test with lists and maps that are not empty");
        }
        out.endObject();
    }

    private static void texts(JsonWriter out, Iterable<String> texts) throws IOException {
        out.beginArray();
        for (String each : texts) {
            out.value(each);
        }
        out.endArray();
    }

    private static String base64(SdkBytes bytes) {
        return Base64.getEncoder().encodeToString(bytes.asByteArray());
    }
}
