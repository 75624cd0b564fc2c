package io.handrail.s3.image.codec.internal.imageio;

import io.handrail.s3.image.codec.UnsupportedImageException;
import io.handrail.s3.image.codec.UnsupportedImageException.Reason;

/** The error where the library of a format is not on the class path. */
public final class MissingReader {

    private MissingReader() {}

    public static UnsupportedImageException of(String type, String artifact, NoClassDefFoundError cause) {
        return new UnsupportedImageException(
                Reason.UNSUPPORTED,
                "is a " + type + " image; to have these read add com.twelvemonkeys.imageio:" + artifact
                        + " to the function",
                cause);
    }
}
