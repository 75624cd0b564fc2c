package io.handrail.s3.image.codec;

import io.handrail.s3.image.codec.UnsupportedImageException.Reason;
import io.handrail.s3.image.codec.internal.Magic;
import io.handrail.s3.image.codec.internal.Polyglots;

/** The formats that are read. SVG is none of them: it is a program, and may name other files. */
public enum ImageType {
    JPEG,
    PNG,
    GIF,
    BMP,
    TIFF,
    WEBP;

    /**
     * What the file is by its first bytes; its name and {@code Content-Type} are the uploader's claims and do not count.
     *
     * @throws UnsupportedImageException if it is none of these, or can be taken for a document or an archive as well
     */
    public static ImageType of(byte[] file) {
        ImageType type = Magic.of(file);
        if (type == null) {
            throw new UnsupportedImageException(Reason.UNSUPPORTED, "is " + Magic.otherKind(file));
        }
        String other = Polyglots.find(file);
        if (other != null) {
            throw new UnsupportedImageException(
                    Reason.UNSUPPORTED, "begins like a " + type + " image and is " + other + " as well");
        }
        return type;
    }
}
