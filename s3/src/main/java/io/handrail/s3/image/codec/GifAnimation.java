package io.handrail.s3.image.codec;

import io.handrail.s3.image.codec.internal.Changes;
import io.handrail.s3.image.codec.internal.Frames;
import io.handrail.s3.image.codec.internal.gif.GifFile;
import io.handrail.s3.image.raster.Pixels;
import org.jspecify.annotations.Nullable;

/**
 * Writes a GIF file, of one frame or many: of each what has changed, with a palette of its own. Up to 255 colours of a
 * frame stay as they are; of more the best ones are chosen and the others dithered. What is less than half opaque becomes
 * transparent. Keeps the file and two frames in memory. For one animation, and one thread.
 */
public final class GifAnimation implements FrameSink {

    /** The largest side, in pixels. */
    public static final int MAX_SIDE = 65_535;

    private final GifFile file = new GifFile();
    private int width;
    private int height;

    /** Not written yet: how it has to be taken away depends on the frame after it. */
    private @Nullable Pixels pending;

    private Changes changes = new Changes(0, 0, 1, 1);
    private int pendingMillis;

    @Override
    public void start(int canvasWidth, int canvasHeight, int loops) {
        if (Math.max(canvasWidth, canvasHeight) > MAX_SIDE) {
            throw new IllegalArgumentException("A side of a GIF image has at most " + MAX_SIDE + " pixels");
        }
        width = canvasWidth;
        height = canvasHeight;
        file.start(width, height, loops);
    }

    @Override
    public void frame(Pixels canvas, int millis) {
        Frames.check(canvas, width, height, millis);
        Pixels next = Frames.copy(canvas);
        if (pending == null) {
            changes = Changes.whole(next);
        } else {
            // Pixels of GIF can be drawn over, but not be made transparent again.
            boolean clear = vanishes(pending, next);
            write(pending, clear);
            changes = clear ? Changes.whole(next) : Changes.between(pending, next, 1);
        }
        pending = next;
        pendingMillis = millis;
    }

    private void write(Pixels frame, boolean clear) {
        Changes part = clear ? Changes.whole(frame) : changes;
        file.frame(part.of(frame), part.left(), part.top(), clear, pendingMillis);
    }

    private static boolean vanishes(Pixels before, Pixels after) {
        for (int i = 3; i < before.samples().length; i += 4) {
            // As signed numbers, the more opaque half is negative.
            if (before.samples()[i] < 0 && after.samples()[i] >= 0) {
                return true;
            }
        }
        return false;
    }

    /**
     * The file.
     *
     * @throws IllegalStateException if there were no frames
     */
    public byte[] finish() {
        if (pending == null) {
            throw new IllegalStateException("An animation has at least one frame");
        }
        write(pending, false);
        return file.finish();
    }
}
