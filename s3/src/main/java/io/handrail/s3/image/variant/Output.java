package io.handrail.s3.image.variant;

import io.handrail.s3.image.color.Background;
import org.jspecify.annotations.Nullable;

/**
 * The file of a variant.
 *
 * @param fallback what is written where the platform cannot write the format; null for an error there
 * @param quality 1 to 100, for formats that lose something
 */
public record Output(ImageFormat format, @Nullable ImageFormat fallback, int quality, Background background) {

    /** @throws InvalidVariantException if the quality is out of its bounds, or the fallback is none */
    public Output {
        if (quality < 1 || quality > 100) {
            throw new InvalidVariantException("quality is 1 to 100");
        }
        if (fallback == ImageFormat.AUTO) {
            throw new InvalidVariantException("fallback is a format, and auto is none");
        }
    }
}
