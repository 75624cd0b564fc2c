package io.handrail.s3.image.codec.internal.gif;

import io.handrail.s3.image.codec.DecodePolicy;
import io.handrail.s3.image.codec.DecodedImage;
import io.handrail.s3.image.codec.FrameSink;
import io.handrail.s3.image.codec.Metadata;
import io.handrail.s3.image.codec.UnsupportedImageException;
import io.handrail.s3.image.codec.UnsupportedImageException.Reason;
import io.handrail.s3.image.codec.internal.ByteSource;
import io.handrail.s3.image.raster.Layout;
import io.handrail.s3.image.raster.Pixels;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Draws the images of a GIF file on its screen, which begins transparent, as browsers do it.
 *
 * @see <a href="https://www.w3.org/Graphics/GIF/spec-gif89a.txt">GIF89a</a>
 */
public final class GifReader {

    private static final int IMAGE = 0x2C;
    private static final int EXTENSION = 0x21;
    private static final int END = 0x3B;
    private static final int CONTROL = 0xF9;
    private static final int APPLICATION = 0xFF;

    private final DecodePolicy policy;
    private final ByteSource in;
    private final GifScreen screen;
    private final byte[] globalColors;

    private int loops = 1;
    private int transparent = -1;
    private int disposal;
    private int millis;

    /** The header has been checked. */
    public GifReader(byte[] file, DecodePolicy policy) {
        this.policy = policy;
        in = new ByteSource(file, 6);
        int width = in.u16Little();
        int height = in.u16Little();
        int flags = in.u8();
        in.skip(2);
        globalColors = colors(flags);
        screen = new GifScreen(width, height);
    }

    /** What is seen first. */
    public DecodedImage first() {
        boolean complete = true;
        try {
            GifFrame frame = next();
            if (frame == null) {
                throw new UnsupportedImageException(Reason.CORRUPT, "is a GIF image without pixels");
            }
            complete = draw(frame);
        } catch (UnsupportedImageException e) {
            if (!isBearable(e)) {
                throw e;
            }
            complete = false;
        }
        return new DecodedImage(opaqueIfSo(screen.pixels()), Metadata.NONE, complete);
    }

    /** All frames. */
    public void all(FrameSink sink) {
        boolean started = false;
        try {
            for (GifFrame frame = next(); frame != null; frame = next()) {
                if (!started) {
                    sink.start(screen.pixels().width(), screen.pixels().height(), loops);
                    started = true;
                }
                boolean complete = draw(frame);
                sink.frame(screen.pixels(), frame.millis());
                if (!complete) {
                    return;
                }
                screen.dispose(frame);
            }
        } catch (UnsupportedImageException e) {
            if (!started || !isBearable(e)) {
                throw e;
            }
        }
        if (!started) {
            throw new UnsupportedImageException(Reason.CORRUPT, "is a GIF image without pixels");
        }
    }

    private boolean isBearable(UnsupportedImageException e) {
        return policy.keepTruncated() && (e.reason() == Reason.TRUNCATED || e.reason() == Reason.CORRUPT);
    }

    /** Goes to the next image; null if there is none. */
    private @Nullable GifFrame next() {
        while (true) {
            policy.checkTime();
            int block = in.u8();
            if (block == IMAGE) {
                return frame();
            } else if (block == EXTENSION) {
                extension(in.u8());
            } else if (block == END) {
                return null;
            } else {
                throw new UnsupportedImageException(Reason.CORRUPT, "is a GIF image with an unknown block");
            }
        }
    }

    private void extension(int label) {
        int length = in.u8();
        if (label == CONTROL && length == 4) {
            int flags = in.u8();
            // Hundredths of a second.
            millis = 10 * in.u16Little();
            int place = in.u8();
            transparent = (flags & 1) != 0 ? place : -1;
            disposal = flags >> 2 & 7;
            length = in.u8();
        } else if (label == APPLICATION && length == 11) {
            String name = new String(in.bytes(11), StandardCharsets.ISO_8859_1);
            length = in.u8();
            if ((name.equals("NETSCAPE2.0") || name.equals("ANIMEXTS1.0")) && length == 3 && in.u8() == 1) {
                int repetitions = in.u16Little();
                loops = repetitions == 0 ? 0 : repetitions + 1;
                length = in.u8();
            } else if (length == 3) {
                length = 2;
            }
        }
        while (length > 0) {
            in.skip(length);
            length = in.u8();
        }
    }

    private GifFrame frame() {
        int left = in.u16Little();
        int top = in.u16Little();
        int width = in.u16Little();
        int height = in.u16Little();
        int flags = in.u8();
        byte[] local = colors(flags);
        screen.colors(local.length > 0 ? local : globalColors);
        // It may reach over the edge, but is no larger than what was agreed on.
        if (width < 1
                || height < 1
                || width > policy.limits().maxSide()
                || (long) width * height > policy.limits().maxPixels()) {
            throw new UnsupportedImageException(Reason.CORRUPT, "is a GIF image with a frame of an impossible size");
        }
        GifFrame frame = new GifFrame(left, top, width, height, (flags & 0x40) != 0, transparent, disposal, millis);
        transparent = -1;
        disposal = 0;
        millis = 0;
        return frame;
    }

    /** False if pixels are missing, which is borne. */
    private boolean draw(GifFrame frame) {
        byte[] places = new byte[frame.width() * frame.height()];
        int filled = new LzwDecoder(in).decode(places);
        if (filled < places.length && !policy.keepTruncated()) {
            throw new UnsupportedImageException(Reason.TRUNCATED, "is a truncated GIF image: its pixels end too early");
        }
        screen.draw(frame, places, filled);
        return filled == places.length;
    }

    private byte[] colors(int flags) {
        return (flags & 0x80) == 0 ? new byte[0] : in.bytes(3L << ((flags & 7) + 1));
    }

    private static Pixels opaqueIfSo(Pixels image) {
        byte[] samples = image.samples();
        for (int i = 3; i < samples.length; i += 4) {
            if (samples[i] != -1) {
                return image;
            }
        }
        Pixels result = new Pixels(image.width(), image.height(), Layout.RGB);
        for (int i = 0, o = 0; i < samples.length; i += 4, o += 3) {
            System.arraycopy(samples, i, result.samples(), o, 3);
        }
        return result;
    }
}
