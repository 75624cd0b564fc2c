package io.handrail.s3.image.codec;

import io.handrail.s3.image.raster.Pixels;

/**
 * What was in a file.
 *
 * @param pixels as stored: neither upright nor in sRGB yet
 * @param metadata the colour profile of the pixels and EXIF data, as they were in the file; not checked
 * @param complete false if the file ended early, so that the rest of the pixels is 0
 */
public record DecodedImage(Pixels pixels, Metadata metadata, boolean complete) {}
