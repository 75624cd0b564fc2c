package io.handrail.s3.image.scale;

import io.handrail.s3.image.raster.Pixels;
import org.imgscalr.Scalr;

/** Twice the size by means of areas, then half of that by Imgscalr. */
final class ImgscalrScaler implements Scaler {

    private final ScaleSpec spec;
    private final RowScaler twice;

    ImgscalrScaler(ScaleSpec spec) {
        this.spec = spec;
        this.twice = new RowScaler(
                spec.withSize(Math.multiplyExact(spec.width(), 2), Math.multiplyExact(spec.height(), 2)), Kernel.AREA);
    }

    @Override
    public void rows(byte[] samples, int offset, int count) {
        twice.rows(samples, offset, count);
    }

    @Override
    public Pixels finish() {
        return Java2d.blended(
                twice.finish(),
                image -> Scalr.resize(image, Scalr.Method.BALANCED, Scalr.Mode.FIT_EXACT, spec.width(), spec.height()));
    }
}
