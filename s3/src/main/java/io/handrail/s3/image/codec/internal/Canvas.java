package io.handrail.s3.image.codec.internal;

import io.handrail.s3.image.codec.Metadata;
import io.handrail.s3.image.codec.RowSink;
import io.handrail.s3.image.raster.Layout;
import io.handrail.s3.image.raster.Pixels;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Collects rows to an image. */
public final class Canvas implements RowSink {

    private @Nullable Pixels pixels;
    private int filled;

    @Override
    public void start(int width, int height, Layout layout, Metadata metadata) {
        pixels = new Pixels(width, height, layout);
    }

    @Override
    public void rows(byte[] samples, int offset, int count) {
        Pixels image = pixels();
        int length = image.width() * image.layout().channels() * count;
        System.arraycopy(samples, offset, image.samples(), filled, length);
        filled += length;
    }

    public Pixels pixels() {
        return Objects.requireNonNull(pixels);
    }
}
