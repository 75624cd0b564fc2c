package io.handrail.streams.firehose.enrich;

import org.jspecify.annotations.Nullable;

/** Reference data that could not be read. */
public final class LookupException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LookupException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
