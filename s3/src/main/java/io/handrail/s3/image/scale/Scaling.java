package io.handrail.s3.image.scale;

import io.handrail.s3.image.raster.Layout;
import io.handrail.s3.image.raster.Pixels;
import io.handrail.s3.image.raster.Region;

/** How an image gets another size. */
public enum Scaling {
    /**
     * Separable Lanczos with three lobes, on colours multiplied by alpha: sharp and without aliasing. Keeps some
     * fifty rows of the source, as numbers. Cuts, turns and pads without Java2D, which takes long to
     * load.
     */
    LANCZOS3 {
        @Override
        public Scaler start(ScaleSpec spec) {
            return new RowScaler(spec, Kernel.LANCZOS3);
        }

        @Override
        public Edits edits() {
            return new PlainEdits();
        }
    },
    /**
     * Imgscalr's {@code BALANCED}. It is good at halving and bad at anything else, so it gets an image of exactly twice
     * the size, made of means of areas. Somewhat soft; needs Java2D, and memory for some nine times the result.
     * Cuts, turns and pads by Imgscalr.
     */
    IMGSCALR_BALANCED {
        @Override
        public Scaler start(ScaleSpec spec) {
            return new ImgscalrScaler(spec);
        }

        @Override
        public Edits edits() {
            return new ImgscalrEdits();
        }
    };

    /** Begins an image. */
    public abstract Scaler start(ScaleSpec spec);

    /** What goes with it for the other changes. */
    public abstract Edits edits();

    /** An image that is in memory already, as a whole. */
    public Pixels scale(Pixels source, int width, int height) {
        return scale(source, Region.whole(source.width(), source.height()), width, height);
    }

    /** A part of an image that is in memory already. */
    public Pixels scale(Pixels source, Region region, int width, int height) {
        Layout layout = source.layout();
        Scaler scaler = start(new ScaleSpec(layout, source.width(), source.height(), region, width, height));
        scaler.rows(source.samples(), 0, source.height());
        return scaler.finish();
    }
}
