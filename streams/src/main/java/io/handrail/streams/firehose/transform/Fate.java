package io.handrail.streams.firehose.transform;

/** What becomes of what cannot be read, converted or found; where it is used says what that is. */
public enum Fate {
    /** The whole record fails, and Firehose keeps the original. */
    FAIL,
    /** It is left out; a record of which nothing is left is dropped. */
    DROP,
    /** It goes on as it is. */
    KEEP
}
