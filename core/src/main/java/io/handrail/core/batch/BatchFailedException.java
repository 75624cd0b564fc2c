package io.handrail.core.batch;

import java.util.List;

/**
 * No record of a batch was done, and the handler wants that to be an error of the invocation. The cause is one record's
 * exception; up to nine more are suppressed ones, and the log has them all.
 */
public final class BatchFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Typed so that a batch that succeeds never loads it. */
    static RuntimeException of(int records, List<Exception> errors) {
        return new BatchFailedException(records, errors);
    }

    private BatchFailedException(int records, List<Exception> errors) {
        super(
                "None of the batch's " + records + " records was done; they will come again. One of the errors: "
                        + errors.get(0),
                errors.get(0));
        for (Exception error : errors.subList(1, errors.size())) {
            addSuppressed(error);
        }
    }
}
