package io.handrail.s3.image.variant;

import io.handrail.s3.image.color.Background;
import org.jspecify.annotations.Nullable;

/**
 * The file of a variant.
 *
 * @param fallback what is written where the platform cannot write the format; null for an error there
 * @param quality 1 to 100, for formats that lose something
 * @param background what shows through where the format knows no transparency, and around a padded image
 * @param progressive of JPEG: whether browsers can show it coarsely before it has arrived
 * @param lossless of WebP: whether all pixels stay as they are
 * @param animated of GIF and WebP: whether an animation stays one; otherwise its first frame is taken
 */
public record Output(
        ImageFormat format,
        @Nullable ImageFormat fallback,
        int quality,
        Background background,
        boolean progressive,
        boolean lossless,
        boolean animated) {

    /** @throws InvalidVariantException if the quality is out of its bounds, or the fallback is none */
    public Output {
        if (quality < 1 || quality > 100) {
            throw new InvalidVariantException("quality is 1 to 100");
        }
        if (fallback == ImageFormat.AUTO) {
            throw new InvalidVariantException("fallback is a format, and auto is none");
        }
        require(!progressive || can(ImageFormat.JPEG, format, fallback), "progressive needs format jpeg or auto");
        require(!lossless || can(ImageFormat.WEBP, format, fallback), "lossless needs format webp or auto");
        require(
                !animated || can(ImageFormat.WEBP, format, fallback) || can(ImageFormat.GIF, format, fallback),
                "animated needs format webp, gif or auto");
    }

    private static boolean can(ImageFormat wanted, ImageFormat format, @Nullable ImageFormat fallback) {
        return format == wanted || fallback == wanted || (format == ImageFormat.AUTO && wanted != ImageFormat.GIF);
    }

    private static void require(boolean condition, String rule) {
        if (!condition) {
            throw new InvalidVariantException(rule);
        }
    }
}
