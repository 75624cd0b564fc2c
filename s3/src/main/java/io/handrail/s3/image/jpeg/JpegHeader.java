package io.handrail.s3.image.jpeg;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a file says about its image before the image begins.
 *
 * @param width in pixels, as stored
 * @param height in pixels, as stored
 * @param colors what the components mean
 * @param progressive whether the image comes in several passes, the coarse ones first
 * @param orientation how the stored image has to be turned to stand upright: EXIF's tag 274, 1 (not at all) to 8
 * @param adobeTransform what Adobe's marker says: 0 no transform, 1 YCbCr, 2 YCCK; empty without the marker
 * @param iccProfile the colour profile; not a copy
 */
public record JpegHeader(
        int width,
        int height,
        JpegColors colors,
        boolean progressive,
        int orientation,
        OptionalInt adobeTransform,
        Optional<byte[]> iccProfile) {}
