package io.handrail.s3.batchops;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What S3 Batch Operations invokes a function with.
 *
 * @param schemaVersion 1.0 or 2.0
 * @param invocationId of this invocation
 * @param entries the tasks; AWS says one or more
 */
public record S3BatchRequest(String schemaVersion, String invocationId, List<Entry> entries) {

    /** Copies the entries. */
    public S3BatchRequest {
        entries = List.copyOf(entries);
    }

    /**
     * A task, or what is wrong with it, so that it fails alone.
     *
     * @param task null if something is wrong
     * @param problem null if nothing is
     */
    public record Entry(
            String taskId,
            @Nullable S3BatchTask task,
            @Nullable String problem) {}
}
