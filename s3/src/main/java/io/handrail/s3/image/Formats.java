package io.handrail.s3.image;

import io.handrail.s3.image.codec.GifAnimation;
import io.handrail.s3.image.codec.JpegEncoder;
import io.handrail.s3.image.codec.JpegOptions;
import io.handrail.s3.image.codec.Metadata;
import io.handrail.s3.image.codec.PngEncoder;
import io.handrail.s3.image.codec.WebpEncoder;
import io.handrail.s3.image.codec.WebpOptions;
import io.handrail.s3.image.color.Transparency;
import io.handrail.s3.image.raster.Pixels;
import io.handrail.s3.image.variant.ImageFormat;
import io.handrail.s3.image.variant.Output;
import org.jspecify.annotations.Nullable;

/** Which format a file gets, and the file. */
final class Formats {

    private Formats() {}

    /** What the format is on this platform; {@link ImageFormat#AUTO} stays that. */
    static ImageFormat possible(Output output) {
        ImageFormat fallback = output.fallback();
        boolean falls = fallback != null && output.format() == ImageFormat.WEBP && !WebpEncoder.isAvailable();
        return falls && fallback != null ? fallback : output.format();
    }

    /** What the format is for this image. */
    static ImageFormat chosen(Output output, @Nullable String accept, boolean transparent) {
        ImageFormat format = possible(output).choose(accept, transparent);
        boolean unasked = output.format() == ImageFormat.AUTO;
        return unasked && format == ImageFormat.WEBP && !WebpEncoder.isAvailable()
                ? ImageFormat.AUTO.choose(null, transparent)
                : format;
    }

    /** What the format of an animation is; null if it cannot be one. */
    static @Nullable ImageFormat animated(Output output, @Nullable String accept) {
        ImageFormat format = chosen(output, accept, true);
        return format == ImageFormat.GIF || format == ImageFormat.WEBP ? format : null;
    }

    static byte[] encode(Pixels image, ImageFormat format, Output output, Metadata metadata) {
        return switch (format) {
            case JPEG ->
                JpegEncoder.encode(image, new JpegOptions(output.quality(), output.progressive(), false), metadata);
            case PNG -> PngEncoder.encode(image, metadata);
            case WEBP -> WebpEncoder.encode(image, webp(output), metadata);
            case GIF -> gif(image);
            case AUTO -> throw new IllegalStateException("AUTO has to be chosen first");
        };
    }

    static WebpOptions webp(Output output) {
        return output.lossless() ? WebpOptions.losslessly() : WebpOptions.quality(output.quality());
    }

    private static byte[] gif(Pixels image) {
        GifAnimation animation = new GifAnimation();
        animation.start(image.width(), image.height(), 1);
        animation.frame(Transparency.widen(image, true, false), 0);
        return animation.finish();
    }
}
