package io.handrail.s3.image.jpeg.internal;

import io.handrail.s3.image.codec.UnsupportedImageException;
import io.handrail.s3.image.codec.UnsupportedImageException.Reason;

/** Why a file is not read on. */
final class Refusal {

    private Refusal() {}

    static UnsupportedImageException corrupt(String message) {
        return new UnsupportedImageException(Reason.CORRUPT, "is a broken JPEG file: " + message, null);
    }

    static UnsupportedImageException truncated() {
        return new UnsupportedImageException(Reason.TRUNCATED, "is a JPEG file that ends too early", null);
    }

    static UnsupportedImageException unsupported(String message) {
        return new UnsupportedImageException(Reason.UNSUPPORTED, message, null);
    }

    static UnsupportedImageException tooLarge(String message) {
        return new UnsupportedImageException(Reason.TOO_LARGE, message, null);
    }

    static UnsupportedImageException tooManyScans(int limit) {
        return new UnsupportedImageException(
                Reason.TOO_MANY_SCANS, "has more than " + limit + " passes over its image", null);
    }
}
