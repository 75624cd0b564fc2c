package io.handrail.s3.image.codec;

import io.handrail.s3.image.codec.internal.Changes;
import io.handrail.s3.image.codec.internal.Frames;
import io.handrail.s3.image.codec.internal.webp.Libwebp;
import io.handrail.s3.image.codec.internal.webp.WebpFrames;
import io.handrail.s3.image.raster.Pixels;
import org.jspecify.annotations.Nullable;

/**
 * Writes an animated WebP file: of each frame what has changed. Keeps the file and one frame in memory. For one
 * animation, and one thread.
 */
public final class WebpAnimation implements FrameSink {

    /** The longest that a frame is shown, in milliseconds. */
    public static final int MAX_MILLIS = (1 << 24) - 1;

    private final WebpOptions options;
    private final WebpFrames file = new WebpFrames();
    private int width;
    private int height;
    private @Nullable Pixels previous;

    /** Every frame is written in this way. */
    public WebpAnimation(WebpOptions options) {
        this.options = options;
    }

    @Override
    public void start(int canvasWidth, int canvasHeight, int loops) {
        width = canvasWidth;
        height = canvasHeight;
        file.start(width, height, Math.min(loops, 65_535));
    }

    /**
     * Appends a frame.
     *
     * @throws WebpUnavailableException if there is no libwebp for this platform
     */
    @Override
    public void frame(Pixels canvas, int millis) {
        Frames.check(canvas, width, height, millis);
        Pixels next = Frames.copy(canvas);
        Changes changes = previous == null ? Changes.whole(next) : Changes.between(previous, next, 2);
        Pixels part = changes.of(next);
        file.frame(Libwebp.encode(part, options), changes.left(), changes.top(), part, Math.min(millis, MAX_MILLIS));
        previous = next;
    }

    /**
     * The file.
     *
     * @throws IllegalStateException if there were no frames
     */
    public byte[] finish() {
        if (previous == null) {
            throw new IllegalStateException("An animation has at least one frame");
        }
        return file.finish();
    }
}
