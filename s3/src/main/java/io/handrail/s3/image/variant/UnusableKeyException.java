package io.handrail.s3.image.variant;

/** An image's key does not make a good key for its variants. It will not get better by itself. */
public final class UnusableKeyException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    UnusableKeyException(String message) {
        super(message);
    }
}
