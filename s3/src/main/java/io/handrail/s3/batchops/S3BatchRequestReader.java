package io.handrail.s3.batchops;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import io.handrail.core.json.InvalidJsonException;
import io.handrail.core.json.Json;
import io.handrail.core.json.JsonDecoder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads schemas 1.0 and 2.0. A task that is broken and has an id is read as a problem. */
final class S3BatchRequestReader implements JsonDecoder<S3BatchRequest> {

    @Override
    public S3BatchRequest read(JsonReader in) throws IOException {
        String version = null;
        String invocation = null;
        String job = null;
        Map<String, String> arguments = new HashMap<>();
        List<TaskFields> tasks = new ArrayList<>();
        in.beginObject();
        while (in.hasNext()) {
            switch (in.nextName()) {
                case "invocationSchemaVersion" -> version = Json.nullableString(in);
                case "invocationId" -> invocation = Json.nullableString(in);
                case "job" -> job = job(in, arguments);
                case "tasks" -> tasks(in, tasks);
                default -> in.skipValue();
            }
        }
        in.endObject();
        if (version == null || (!version.equals("1.0") && !version.equals("2.0"))) {
            throw new InvalidJsonException(
                    "$.invocationSchemaVersion",
                    "neither 1.0 nor 2.0, so no request of S3 Batch Operations known here");
        }
        if (invocation == null || job == null) {
            throw new InvalidJsonException("$", "invocationId or job.id is missing");
        }
        List<S3BatchRequest.Entry> entries = new ArrayList<>(tasks.size());
        for (TaskFields task : tasks) {
            entries.add(task.entry(job, arguments));
        }
        return new S3BatchRequest(version, invocation, entries);
    }

    private static @Nullable String job(JsonReader in, Map<String, String> arguments) throws IOException {
        String id = null;
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            if (name.equals("id")) {
                id = Json.nullableString(in);
            } else if (name.equals("userArguments") && !Json.skipNull(in)) {
                in.beginObject();
                while (in.hasNext()) {
                    String argument = in.nextName();
                    String value = Json.nullableString(in);
                    if (value != null) {
                        arguments.put(argument, value);
                    }
                }
                in.endObject();
            } else if (!name.equals("userArguments")) {
                in.skipValue();
            }
        }
        in.endObject();
        return id;
    }

    private static void tasks(JsonReader in, List<TaskFields> tasks) throws IOException {
        in.beginArray();
        while (in.hasNext()) {
            String path = in.getPath();
            TaskFields task = new TaskFields();
            in.beginObject();
            while (in.hasNext()) {
                task.field(in.nextName(), in);
            }
            in.endObject();
            if (task.id == null) {
                // Without an id its failure could not be told to S3.
                throw new InvalidJsonException(path, "taskId is missing");
            }
            tasks.add(task);
        }
        in.endArray();
    }

    /** Text; null for anything else, which is then missing. */
    static @Nullable String text(JsonReader in) throws IOException {
        if (in.peek() == JsonToken.STRING) {
            return in.nextString();
        }
        in.skipValue();
        return null;
    }
}
