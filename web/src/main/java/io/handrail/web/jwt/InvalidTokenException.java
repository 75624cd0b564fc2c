package io.handrail.web.jwt;

/**
 * A token that does not let its bearer in. Neither the message nor the cause repeats anything out of the token, so both
 * may be logged; what a caller is told is for the function to decide.
 */
public final class InvalidTokenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why a token was refused. */
    public enum Reason {
        /** It is longer than {@link CognitoJwt#MAX_TOKEN_LENGTH}; nothing of it was looked at. */
        TOO_LONG,
        /** It is no signed JWT: not three parts of base64url, not JSON, a field twice, a field of another type. */
        MALFORMED,
        /** It claims another algorithm than RS256, such as {@code none} or {@code HS256}. */
        WRONG_ALGORITHM,
        /** Its header has {@code crit}: an extension that must be understood, and is not. */
        CRITICAL_HEADER,
        /** It is of no user pool that is taken here. */
        WRONG_ISSUER,
        /** Its {@code kid} is none of the pool's keys. */
        UNKNOWN_KEY,
        /** The signature does not fit; whatever the token says is not to be believed. */
        WRONG_SIGNATURE,
        /** It is an ID token where an access token is wanted, or the other way round. */
        WRONG_USE,
        /** It was given to an app client that is not taken here. */
        WRONG_CLIENT,
        /** Its time is over. */
        EXPIRED,
        /** Its time has not come, or it was issued in the future. */
        NOT_YET_VALID
    }

    private final Reason reason;

    /** A refusal; the message is for logs. */
    public InvalidTokenException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }
}
