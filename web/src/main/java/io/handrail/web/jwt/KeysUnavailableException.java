package io.handrail.web.jwt;

import org.jspecify.annotations.Nullable;

/**
 * The keys of a user pool could not be had, so that nothing can be said about a token of it. Not the caller's fault: an
 * API answers with 503, not with 401.
 */
public final class KeysUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The cause is what the {@link JwksSource} threw last, if it did. */
    public KeysUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
