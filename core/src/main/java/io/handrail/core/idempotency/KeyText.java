package io.handrail.core.idempotency;

/** How a key's JSON value becomes the text that is hashed. */
public enum KeyText {
    /**
     * Compact, object keys sorted by UTF-16 code unit, numbers by value (1, 1.0 and 1e0 are the same; no digit is
     * lost), strings untouched. For numbers of up to 15 digits this is
     * <a href="https://www.rfc-editor.org/rfc/rfc8785">RFC 8785</a>.
     */
    CANONICAL,
    /**
     * As Powertools for AWS Lambda (Python) has it: {@code json.dumps(value, sort_keys=True)}, with {@code ", "} and
     * {@code ": "} between, everything outside ASCII escaped, and {@code 1} and {@code 1.0} different. Fractions of more
     * than 15 digits are refused, because Python rounds them.
     */
    PYTHON,
    /**
     * As Powertools for AWS Lambda (TypeScript) has it: {@code JSON.stringify} of the value with its object keys sorted
     * without regard to case. Numbers of more than 15 digits that JavaScript would round are refused.
     */
    TYPESCRIPT,
    /**
     * As Powertools for AWS Lambda (Java) has it, for strings (as they are, without quotes), integers, booleans, and
     * arrays of these (compact JSON as Jackson writes it). Refused are objects, whose keys it takes in the order of the
     * event or of a class; fractions, which Java versions write differently; and broken surrogate pairs. For those,
     * give the text it hashes to {@link IdempotencyKey#exactly}.
     */
    JAVA
}
