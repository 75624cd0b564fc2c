package io.handrail.s3.image.codec.internal;

import io.handrail.s3.image.codec.ImageType;
import org.jspecify.annotations.Nullable;

/** How files of each kind begin. */
public final class Magic {

    private Magic() {}

    /** Null if the file is none of these images. */
    public static @Nullable ImageType of(byte[] file) {
        if (begins(file, 0, "\u00FF\u00D8\u00FF")) {
            return ImageType.JPEG;
        } else if (begins(file, 0, "\u0089PNG\r\n\u001A\n")) {
            return ImageType.PNG;
        } else if (begins(file, 0, "GIF87a") || begins(file, 0, "GIF89a")) {
            return ImageType.GIF;
        } else if (begins(file, 0, "RIFF") && begins(file, 8, "WEBPVP8")) {
            return ImageType.WEBP;
        } else if (begins(file, 0, "II*\0") || begins(file, 0, "MM\0*")) {
            return ImageType.TIFF;
        } else if (begins(file, 0, "BM")
                && file.length > 26
                && begins(file, 15, "\0\0\0")
                && begins(file, 6, "\0\0\0\0")) {
            // The size of its second header is a byte, and what is reserved is 0.
            return ImageType.BMP;
        }
        return null;
    }

    /** What the file is instead, for the error. */
    public static String otherKind(byte[] file) {
        if (file.length == 0) {
            return "empty";
        } else if (begins(file, 4, "ftyphei") || begins(file, 4, "ftypmif")) {
            return "a HEIC image, which is not read; phones can be set to upload JPEG";
        } else if (begins(file, 4, "ftypavi")) {
            return "an AVIF image, which is not read";
        } else if (begins(file, 4, "ftyp")) {
            return "a video, not an image";
        } else if (begins(file, 0, "8BPS")) {
            return "a Photoshop document, which is not read";
        } else if (begins(file, 0, "II+\0") || begins(file, 0, "MM\0+")) {
            return "a BigTIFF image, which is not read";
        } else if (begins(file, 0, "%PDF-")) {
            return "a PDF document, not an image";
        } else if (begins(file, 0, "<") || begins(file, 0, "\u00EF\u00BB\u00BF<")) {
            return "text, such as SVG or HTML, which is not read";
        }
        return "not an image that is read: JPEG, PNG, GIF, BMP, TIFF or WebP";
    }

    static boolean begins(byte[] file, int at, String text) {
        if (file.length - at < text.length()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (file[at + i] != (byte) text.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
