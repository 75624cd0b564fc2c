package io.handrail.streams.audit;

import org.jspecify.annotations.Nullable;

/** The store of an audit trail could not be read or written; trying again may help. */
public final class AuditStoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With a message that says what was tried. */
    public AuditStoreException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
