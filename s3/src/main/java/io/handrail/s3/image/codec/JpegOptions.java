package io.handrail.s3.image.codec;

/**
 * How a JPEG file is written.
 *
 * @param quality 1 to 100, on the scale of libjpeg
 * @param progressive whether browsers can show it coarsely before it has arrived; a little smaller, and dearer to decode
 * @param fullColor whether colour is as sharp as brightness (4:4:4); otherwise half as sharp (4:2:0), which photos bear
 *     and red letters do not
 */
public record JpegOptions(int quality, boolean progressive, boolean fullColor) {

    public JpegOptions {
        if (quality < 1 || quality > 100) {
            throw new IllegalArgumentException("The quality of a JPEG image is 1 to 100, not " + quality);
        }
    }

    /** Of this quality, not progressive, 4:2:0. */
    public static JpegOptions quality(int quality) {
        return new JpegOptions(quality, false, false);
    }
}
