package io.handrail.s3.image.variant;

/** What was asked for cannot be had. The message names the rule, and repeats no value: it may come from a request. */
public final class InvalidVariantException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** The message is a sentence about what is allowed. */
    public InvalidVariantException(String message) {
        super(message);
    }
}
