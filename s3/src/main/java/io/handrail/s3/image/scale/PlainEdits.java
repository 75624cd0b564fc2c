package io.handrail.s3.image.scale;

import io.handrail.s3.image.raster.Orientation;
import io.handrail.s3.image.raster.Pixels;

/** On the samples. */
final class PlainEdits implements Edits {

    @Override
    public Pixels crop(Pixels image, int left, int top, int width, int height) {
        return image.cut(left, top, width, height);
    }

    @Override
    public Pixels turn(Pixels image, Orientation orientation) {
        return orientation.upright(image);
    }

    @Override
    public Pixels pad(Pixels image, int left, int top, int width, int height, byte[] colour) {
        Pixels canvas = new Pixels(width, height, image.layout());
        byte[] samples = canvas.samples();
        for (int i = 0; i < samples.length; i++) {
            samples[i] = colour[i % colour.length];
        }
        canvas.paste(image, left, top);
        return canvas;
    }
}
