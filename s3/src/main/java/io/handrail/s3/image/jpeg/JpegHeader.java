package io.handrail.s3.image.jpeg;

import io.handrail.s3.image.codec.Metadata;
import java.util.OptionalInt;

/**
 * What a file says about its image before the image begins.
 *
 * @param width in pixels, as stored
 * @param height in pixels, as stored
 * @param colors what the components mean
 * @param progressive whether the image comes in several passes, the coarse ones first
 * @param adobeTransform what Adobe's marker says: 0 no transform, 1 YCbCr, 2 YCCK; empty without the marker
 * @param metadata the colour profile, put together from its parts, and EXIF data; not checked
 */
public record JpegHeader(
        int width, int height, JpegColors colors, boolean progressive, OptionalInt adobeTransform, Metadata metadata) {}
