package io.handrail.s3.batchops;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One object of a job's list.
 *
 * @param jobId of the job
 * @param userArguments of the job; empty with schema 1.0, which has none
 * @param taskId of this object in the job
 * @param bucket its name, or the ARN of an access point; S3's client takes both
 * @param key decoded; a list may have parameters of its own in it, such as JSON
 * @param versionId null where the list names none
 */
public record S3BatchTask(
        String jobId,
        Map<String, String> userArguments,
        String taskId,
        String bucket,
        String key,
        @Nullable String versionId) {

    /** Copies the arguments. */
    public S3BatchTask {
        userArguments = Map.copyOf(userArguments);
    }

    /** The object's address, {@code s3://bucket/key}. */
    public String uri() {
        return "s3://" + bucket + "/" + key;
    }
}
