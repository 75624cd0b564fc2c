package io.handrail.s3.image.codec.internal;

import io.handrail.s3.image.raster.Layout;
import io.handrail.s3.image.raster.Pixels;

/** Checks of what an encoder of animations is given. */
public final class Frames {

    private Frames() {}

    /** Refuses a frame that is not what was announced. */
    public static void check(Pixels frame, int width, int height, int millis) {
        if (frame.width() != width || frame.height() != height) {
            throw new IllegalArgumentException("A frame is " + frame.width() + " x " + frame.height()
                    + " pixels; the animation was started with " + width + " x " + height);
        }
        if (frame.layout() != Layout.RGB && frame.layout() != Layout.RGBA) {
            throw new IllegalArgumentException("A frame is RGB or RGBA, not " + frame.layout());
        }
        if (millis < 0) {
            throw new IllegalArgumentException("A frame is shown for 0 ms or more, not " + millis);
        }
    }

    /** An image of its own, always {@link Layout#RGBA}. */
    public static Pixels copy(Pixels frame) {
        if (frame.layout() == Layout.RGBA) {
            return new Pixels(
                    frame.width(), frame.height(), Layout.RGBA, frame.samples().clone());
        }
        Pixels copy = new Pixels(frame.width(), frame.height(), Layout.RGBA);
        byte[] from = frame.samples();
        byte[] to = copy.samples();
        for (int i = 0, o = 0; i < from.length; i += 3, o += 4) {
            to[o] = from[i];
            to[o + 1] = from[i + 1];
            to[o + 2] = from[i + 2];
            to[o + 3] = -1;
        }
        return copy;
    }
}
