package io.handrail.s3.image.codec;

import io.handrail.s3.image.raster.Pixels;

/** Takes an animation frame by frame. */
public interface FrameSink {

    /**
     * Comes first, once.
     *
     * @param loops how often the animation is played; 0 is without end
     */
    void start(int width, int height, int loops);

    /**
     * The next frame, as one sees it: all of the canvas, {@code RGBA} or {@code RGB}. The image may be drawn on for the next
     * frame afterwards.
     *
     * @param millis how long it is shown
     */
    void frame(Pixels canvas, int millis);
}
