package io.handrail.core.idempotency.dynamodb;

/** How results are written into the data attribute. Both forms are read, whichever is written. */
public enum ResultForm {
    /** As a JSON text in a string, as Powertools for Python and Java write and read it. */
    JSON_TEXT,
    /**
     * As native attribute values (maps, lists, strings, numbers), as Powertools for TypeScript writes and reads it. A
     * result that DynamoDB cannot hold natively (deeper than 32 levels, numbers of more than 38 digits) is written as a
     * JSON text.
     */
    NATIVE
}
