package io.handrail.edge.auth;

/** What became of a token. */
public sealed interface JwtResult {

    /**
     * It is genuine, in time, and for us.
     *
     * @param claims what it says
     */
    record Verified(JwtClaims claims) implements JwtResult {}

    /**
     * It is not to be trusted.
     *
     * @param reason why, for a log; nothing of the token is in it
     */
    record Refused(Reason reason) implements JwtResult {}

    /** Why a token is refused. */
    enum Reason {
        /** There is none. */
        MISSING,
        /** It is no token in the compact form, or longer than 8 KB. */
        MALFORMED,
        /** No key of ours is for it. */
        UNKNOWN_KEY,
        /** Its algorithm is not that of the key, or it is {@code none}, or it needs something we do not know. */
        ALGORITHM,
        /** Its signature is wrong. */
        SIGNATURE,
        /** Its time is over, or it has none. */
        EXPIRED,
        /** Its time has not begun. */
        NOT_YET_VALID,
        /** It was made by somebody else. */
        ISSUER,
        /** It was made for somebody else. */
        AUDIENCE
    }
}
