package io.handrail.testing.internal.runtime;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import io.handrail.core.json.Json;
import io.handrail.testing.InvocationError;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lambda's JSON for an error: {@code {"errorMessage": …, "errorType": …, "stackTrace": […]}}. */
public final class ErrorReport {

    private ErrorReport() {}

    /** Reads what a runtime client reported. */
    public static InvocationError read(byte[] json) {
        try {
            InvocationError error = Json.read(new ByteArrayInputStream(json), ErrorReport::decode);
            if (error != null) {
                return error;
            }
        } catch (IOException | RuntimeException e) {
            // A custom runtime may report anything; it is shown as it is.
        }
        return new InvocationError("Unknown", new String(json, StandardCharsets.UTF_8), List.of());
    }

    private static InvocationError decode(JsonReader in) throws IOException {
        String type = "Unknown";
        String message = "";
        List<String> stackTrace = new ArrayList<>();
        in.beginObject();
        while (in.hasNext()) {
            switch (in.nextName()) {
                case "errorType" -> type = in.nextString();
                case "errorMessage" -> message = in.nextString();
                case "stackTrace" -> frames(in, stackTrace);
                default -> in.skipValue();
            }
        }
        in.endObject();
        return new InvocationError(type, message, stackTrace);
    }

    private static void frames(JsonReader in, List<String> to) throws IOException {
        if (in.peek() != JsonToken.BEGIN_ARRAY) {
            in.skipValue();
            return;
        }
        in.beginArray();
        while (in.hasNext()) {
            to.add(in.nextString());
        }
        in.endArray();
    }

    /** The error as JSON. */
    public static String write(InvocationError error) {
        return Json.toJson(error, ErrorReport::encode);
    }

    private static void encode(JsonWriter out, @Nullable InvocationError error) throws IOException {
        if (error == null) {
            out.nullValue();
            return;
        }
        out.beginObject();
        out.name("errorMessage").value(error.message());
        out.name("errorType").value(error.type());
        if (!error.stackTrace().isEmpty()) {
            out.name("stackTrace").beginArray();
            for (String frame : error.stackTrace()) {
                out.value(frame);
            }
            out.endArray();
        }
        out.endObject();
    }

    /** The error that AWS's Java client reports for an exception: no causes, and no frames below the handler. */
    static InvocationError of(Throwable thrown, String lastPackage) {
        List<String> frames = new ArrayList<>();
        for (StackTraceElement frame : thrown.getStackTrace()) {
            if (frame.getClassName().startsWith(lastPackage)) {
                break;
            }
            frames.add(frame.toString());
        }
        String type = thrown.getClass().getName();
        String message = thrown.getLocalizedMessage();
        return new InvocationError(type, message == null ? type : message, frames);
    }
}
