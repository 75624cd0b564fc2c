package io.handrail.s3.image.codec;

import io.handrail.s3.image.codec.internal.jpeg.JpegFile;
import io.handrail.s3.image.codec.internal.jpeg.JpegFrame;
import io.handrail.s3.image.raster.Layout;
import io.handrail.s3.image.raster.Pixels;

/**
 * Writes JPEG files: Huffman tables made for each image, baseline or progressive. In plain Java, because ImageIO's writer
 * starts AWT, which takes longer than a thumbnail.
 */
public final class JpegEncoder {

    /** Of a side, in pixels. */
    public static final int MAX_SIDE = 65_535;

    private JpegEncoder() {}

    /**
     * The image as a file. Takes two to four bytes a pixel of memory besides the file.
     *
     * @throws IllegalArgumentException for a layout other than grey and RGB: a transparent image has to be put on a
     *     background first, and ink be turned into light; or for a side over {@value #MAX_SIDE} pixels
     */
    public static byte[] encode(Pixels image, JpegOptions options, Metadata metadata) {
        if (image.layout() != Layout.GREY && image.layout() != Layout.RGB) {
            throw new IllegalArgumentException("A JPEG image is GREY or RGB, not " + image.layout());
        }
        if (Math.max(image.width(), image.height()) > MAX_SIDE) {
            throw new IllegalArgumentException("A side of a JPEG image has at most " + MAX_SIDE + " pixels");
        }
        JpegFrame frame = JpegFrame.of(image, options);
        return new JpegFile(frame, options.progressive()).write(metadata);
    }
}
