package io.handrail.s3.image.jpeg;

import io.handrail.s3.image.codec.RowSink;
import io.handrail.s3.image.codec.UnsupportedImageException;
import io.handrail.s3.image.jpeg.internal.Decoding;
import io.handrail.s3.image.jpeg.internal.HeaderReader;

/**
 * Reads a JPEG file: baseline and progressive, 8 bits a sample, Huffman codes. It takes the file as hostile, needs no
 * native code, and gives out what libjpeg-turbo gives out at the same scale, but for rounding: a sample of a component differs by one at
 * most.
 *
 * <p>Memory: some rows of the shrunk image, however large it is. Files whose components come in several passes, which
 * progressive ones do, need up to 2 bytes for each sample on top; shrunk to an eighth, a third of that or less.
 *
 * <p>Refused with {@link UnsupportedImageException.Reason#UNSUPPORTED}, so that another reader can try: arithmetic codes,
 * 12 bits, lossless and hierarchical files, two components, factors of subsampling that do not divide one another.
 *
 * <p>A reader does not change: it can be read from several times, and by several threads. The file is not copied and must
 * not be changed.
 *
 * @see <a href="https://www.w3.org/Graphics/JPEG/itu-t81.pdf">ITU-T T.81</a>
 */
public final class JpegReader {

    private final HeaderReader start;
    private final JpegLimits limits;

    private JpegReader(HeaderReader start, JpegLimits limits) {
        this.start = start;
        this.limits = limits;
    }

    /**
     * Reads the header, within {@link JpegLimits#STANDARD}.
     *
     * @throws UnsupportedImageException if the file is refused for what stands there
     */
    public static JpegReader open(byte[] file) {
        return open(file, JpegLimits.STANDARD);
    }

    /**
     * Reads the header, and nothing of the image.
     *
     * @throws UnsupportedImageException if the file is refused for what stands there
     */
    public static JpegReader open(byte[] file, JpegLimits limits) {
        return new JpegReader(HeaderReader.read(file, limits), limits);
    }

    /** What the file says about its image. */
    public JpegHeader header() {
        return start.header();
    }

    /**
     * Decodes the image; a damaged one is refused.
     *
     * @throws UnsupportedImageException if the file is refused; some rows may have been given out
     */
    public void read(Shrink shrink, RowSink sink) {
        read(shrink, Damage.REFUSE, () -> {}, sink);
    }

    /**
     * Decodes the image. Its rows have {@link Shrink#side} of the width and are as many as that of the height.
     *
     * @param poll called often, after a few milliseconds' work at most; a throw ends the reading and leaves it
     * @return whether the image is whole; always so with {@link Damage#REFUSE}
     * @throws UnsupportedImageException if the file is refused; some rows may have been given out
     */
    public boolean read(Shrink shrink, Damage damage, Runnable poll, RowSink sink) {
        return new Decoding(start, limits, shrink, poll, sink).run(damage);
    }
}
