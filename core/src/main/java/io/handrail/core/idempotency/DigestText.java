package io.handrail.core.idempotency;

/** How a digest is written into a key. */
public enum DigestText {
    /** Lower-case hexadecimal digits, as Powertools for Python, Java and .NET write it. */
    HEX,
    /** Base64 with padding, as Powertools for TypeScript writes it. */
    BASE64
}
