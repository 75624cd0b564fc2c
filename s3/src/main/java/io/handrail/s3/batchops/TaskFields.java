package io.handrail.s3.batchops;

import com.google.gson.stream.JsonReader;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a task says, until it is known to be complete. */
final class TaskFields {

    @Nullable
    String id;

    private @Nullable String key;
    private @Nullable String versionId;
    private @Nullable String bucket;
    private @Nullable String bucketArn;

    void field(String name, JsonReader in) throws IOException {
        switch (name) {
            case "taskId" -> id = S3BatchRequestReader.text(in);
            case "s3Key" -> key = S3BatchRequestReader.text(in);
            case "s3VersionId" -> versionId = S3BatchRequestReader.text(in);
            case "s3Bucket" -> bucket = S3BatchRequestReader.text(in);
            case "s3BucketArn" -> bucketArn = S3BatchRequestReader.text(in);
            default -> in.skipValue();
        }
    }

    S3BatchRequest.Entry entry(String job, Map<String, String> arguments) {
        String taskId = Objects.requireNonNull(id);
        String name = bucket != null ? bucket : bucketArn == null ? null : nameIn(bucketArn);
        if (key == null || name == null) {
            return new S3BatchRequest.Entry(taskId, null, "The task has no s3Key, or no bucket");
        }
        String decoded;
        try {
            // As a form does: a space is a plus sign.
            decoded = URLDecoder.decode(key, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return new S3BatchRequest.Entry(taskId, null, "The task's s3Key is not URL-encoded");
        }
        return new S3BatchRequest.Entry(
                taskId, new S3BatchTask(job, arguments, taskId, name, decoded, versionId), null);
    }

    /** An access point is called by its ARN, a bucket by its name. */
    private static String nameIn(String arn) {
        String resource = arn.substring(arn.lastIndexOf(':') + 1);
        return resource.indexOf('/') < 0 ? resource : arn;
    }
}
