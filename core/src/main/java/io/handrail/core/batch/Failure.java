package io.handrail.core.batch;

import com.amazonaws.services.lambda.runtime.Context;
import io.handrail.core.json.InvalidJsonException;
import java.util.Optional;

/** A failed record and what the hooks say to it. What a hook throws is added to the first error, never put over it. */
record Failure(ItemIdentifier identifier, Exception error) {

    boolean isPermanent(boolean undecodable, RecordProcessor<?> processor) {
        if (undecodable && error instanceof InvalidJsonException) {
            return true;
        }
        try {
            return processor.isPermanent(error);
        } catch (Exception e) {
            suppress(e);
            return false;
        }
    }

    /** Whether a dead-letter destination took the record. */
    boolean isTaken(Object original, RecordProcessor<?> processor, String requestId) {
        try {
            Optional<DeadLetters> deadLetters = processor.deadLetters();
            if (deadLetters.isEmpty()) {
                return false;
            }
            String type = error.getClass().getName();
            deadLetters.get().accept(new DeadLetter(identifier, original, type, error.getMessage(), requestId));
            return true;
        } catch (Exception e) {
            suppress(e);
            return false;
        }
    }

    <R> void tell(R record, RecordProcessor<R> processor, Context context) {
        try {
            processor.onFailure(record, error, context);
        } catch (Exception e) {
            suppress(e);
        }
    }

    private void suppress(Exception e) {
        // An exception cannot suppress itself; a hook may well rethrow what it was given.
        if (e != error) {
            error.addSuppressed(e);
        }
    }
}
