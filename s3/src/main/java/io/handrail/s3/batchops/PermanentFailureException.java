package io.handrail.s3.batchops;

import org.jspecify.annotations.Nullable;

/** A task that need not be tried again. Its message stands in the job's report. */
public class PermanentFailureException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With a message for the report. */
    public PermanentFailureException(String message) {
        this(message, null);
    }

    /** With a message for the report, and what led to it. */
    public PermanentFailureException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
