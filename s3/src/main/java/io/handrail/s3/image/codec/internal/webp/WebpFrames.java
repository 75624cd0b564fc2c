package io.handrail.s3.image.codec.internal.webp;

import io.handrail.s3.image.codec.Metadata;
import io.handrail.s3.image.raster.Pixels;

/** The container of an animation. */
public final class WebpFrames {

    private final WebpFile file = new WebpFile();

    public void start(int width, int height, int loops) {
        file.header(width, height, true, true, Metadata.NONE);
        file.animation(loops);
    }

    /** A frame, as a file of libwebp's. */
    public void frame(byte[] image, int left, int top, Pixels pixels, int millis) {
        file.frame(image, left, top, pixels, millis);
    }

    public byte[] finish() {
        return file.finish(Metadata.NONE);
    }
}
