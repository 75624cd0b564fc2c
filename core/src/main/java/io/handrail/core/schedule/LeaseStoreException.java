package io.handrail.core.schedule;

import org.jspecify.annotations.Nullable;

/** The store of leases could not be asked or told. */
public final class LeaseStoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param message what failed, for which lease
     * @param cause the back end's own exception
     */
    public LeaseStoreException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
