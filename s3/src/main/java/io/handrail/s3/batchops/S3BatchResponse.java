package io.handrail.s3.batchops;

import java.util.List;

/** The answer to a {@link S3BatchRequest}, whose version and id it repeats. */
public record S3BatchResponse(String schemaVersion, String invocationId, List<S3BatchResult> results) {

    /** Copies the results. */
    public S3BatchResponse {
        results = List.copyOf(results);
    }
}
