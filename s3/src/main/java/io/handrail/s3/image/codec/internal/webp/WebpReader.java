package io.handrail.s3.image.codec.internal.webp;

import io.handrail.s3.image.codec.DecodePolicy;
import io.handrail.s3.image.codec.DecodedImage;
import io.handrail.s3.image.codec.FrameSink;
import io.handrail.s3.image.codec.ImageHeader;
import io.handrail.s3.image.codec.Metadata;
import io.handrail.s3.image.codec.UnsupportedImageException;
import io.handrail.s3.image.codec.UnsupportedImageException.Reason;
import io.handrail.s3.image.codec.internal.ByteSource;
import io.handrail.s3.image.codec.internal.header.WebpHeader;
import io.handrail.s3.image.codec.internal.imageio.WebpBitstream;
import io.handrail.s3.image.raster.Pixels;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Takes a WebP file apart; the pixels of each frame are decoded as a file of their own. */
public final class WebpReader {

    /** Of what comes before the pixels in a frame. */
    private static final int FRAME_HEADER = 16;

    private final byte[] file;
    private final DecodePolicy policy;
    private final ImageHeader header;

    /** The header has been checked. */
    public WebpReader(byte[] file, DecodePolicy policy) {
        this.file = file;
        this.policy = policy;
        this.header = WebpHeader.read(file);
    }

    /** What is seen first. */
    public DecodedImage first() {
        WebpChunks chunks = new WebpChunks(file);
        byte[] icc = null;
        byte[] exif = null;
        Pixels pixels = null;
        WebpCanvas canvas = null;
        while (chunks.next()) {
            if (chunks.type() == WebpChunks.ICCP) {
                icc = Arrays.copyOfRange(file, chunks.start(), chunks.end());
            } else if (chunks.type() == WebpChunks.EXIF) {
                exif = withoutName(Arrays.copyOfRange(file, chunks.start(), chunks.end()));
            } else if (chunks.type() == WebpChunks.ANMF && canvas == null) {
                canvas = new WebpCanvas(header);
                draw(canvas, chunks);
            }
        }
        if (canvas != null) {
            pixels = canvas.pixels();
        } else {
            pixels = decode(WebpChunks.FILE_HEADER, file.length, header.width(), header.height());
        }
        return new DecodedImage(pixels, new Metadata(icc, exif), true);
    }

    /** Some writers put the name in front that EXIF data has in JPEG files. */
    private static byte[] withoutName(byte[] exif) {
        boolean named = exif.length > 6 && exif[0] == 'E' && exif[1] == 'x' && exif[4] == 0;
        return named ? Arrays.copyOfRange(exif, 6, exif.length) : exif;
    }

    /** All frames. */
    public void all(FrameSink sink) {
        WebpChunks chunks = new WebpChunks(file);
        WebpCanvas canvas = null;
        int loops = 0;
        try {
            while (chunks.next()) {
                if (chunks.type() == WebpChunks.ANIM) {
                    ByteSource in = chunks.content();
                    in.skip(4);
                    loops = in.u16Little();
                } else if (chunks.type() == WebpChunks.ANMF) {
                    if (canvas == null) {
                        sink.start(header.width(), header.height(), loops);
                        canvas = new WebpCanvas(header);
                    }
                    sink.frame(canvas.pixels(), draw(canvas, chunks));
                }
            }
        } catch (UnsupportedImageException e) {
            if (canvas == null || !policy.keepTruncated() || e.reason() == Reason.OUT_OF_TIME) {
                throw e;
            }
        }
        if (canvas == null) {
            sink.start(header.width(), header.height(), 1);
            sink.frame(first().pixels(), 0);
        }
    }

    /** How long the frame is shown. */
    private int draw(WebpCanvas canvas, WebpChunks chunk) {
        policy.checkTime();
        ByteSource in = chunk.content();
        int left = 2 * in.u24Little();
        int top = 2 * in.u24Little();
        int width = in.u24Little() + 1;
        int height = in.u24Little() + 1;
        int millis = in.u24Little();
        int flags = in.u8();
        if (left + (long) width > header.width() || top + (long) height > header.height()) {
            throw corrupt("with a frame outside of its canvas");
        }
        Pixels image = decode(chunk.start() + FRAME_HEADER, chunk.end(), width, height);
        canvas.draw(image, left, top, (flags & 2) == 0, (flags & 1) != 0);
        return millis;
    }

    /** The pixels that are between two positions, which have to have the size that was agreed on. */
    private Pixels decode(int from, int to, int width, int height) {
        WebpChunks chunks = new WebpChunks(file, from, to);
        byte[] alpha = null;
        while (chunks.next()) {
            if (chunks.type() == WebpChunks.ALPH) {
                alpha = Arrays.copyOfRange(file, chunks.start(), chunks.end());
            } else if (chunks.type() == WebpChunks.VP8 || chunks.type() == WebpChunks.VP8L) {
                ImageHeader inside = WebpHeader.ofBitstream(chunks);
                if (inside.width() != width || inside.height() != height) {
                    throw corrupt("whose pixels have another size than it claims");
                }
                return WebpBitstream.read(alone(chunks, alpha, width, height), inside, policy);
            }
        }
        throw corrupt("without pixels");
    }

    private byte[] alone(WebpChunks chunk, byte @Nullable [] alpha, int width, int height) {
        byte[] bitstream = Arrays.copyOfRange(file, chunk.start(), chunk.end());
        boolean extended = alpha != null && chunk.type() == WebpChunks.VP8;
        return WebpFile.single(chunk.type(), bitstream, extended ? alpha : null, width, height);
    }

    private static UnsupportedImageException corrupt(String message) {
        return new UnsupportedImageException(Reason.CORRUPT, "is a WebP image " + message);
    }
}
