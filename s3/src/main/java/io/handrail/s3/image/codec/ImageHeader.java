package io.handrail.s3.image.codec;

import io.handrail.s3.image.codec.internal.header.BmpHeader;
import io.handrail.s3.image.codec.internal.header.GifHeader;
import io.handrail.s3.image.codec.internal.header.JpegHeader;
import io.handrail.s3.image.codec.internal.header.PngHeader;
import io.handrail.s3.image.codec.internal.header.TiffHeader;
import io.handrail.s3.image.codec.internal.header.WebpHeader;

/**
 * What a file says of itself before anything is decoded, so before any memory is given to it.
 *
 * @param width as stored, in pixels; may be any positive number until {@link ImageLimits} was asked
 * @param height as stored, in pixels
 * @param frames more than 1 for an animation; 1 for pages of a TIFF file and for APNG, which are read as stills
 */
public record ImageHeader(ImageType type, int width, int height, int frames) {

    /**
     * Reads the header of a file.
     *
     * @throws UnsupportedImageException if the file is none of the {@linkplain ImageType types}, or its header is broken
     */
    public static ImageHeader read(byte[] file) {
        ImageType type = ImageType.of(file);
        return switch (type) {
            case JPEG -> JpegHeader.read(file);
            case PNG -> PngHeader.read(file).image();
            case GIF -> GifHeader.read(file);
            case BMP -> BmpHeader.read(file);
            case TIFF -> TiffHeader.read(file);
            case WEBP -> WebpHeader.read(file);
        };
    }

    public long pixels() {
        return (long) width * height;
    }
}
