/**
 * From bytes to rows: {@code HeaderReader} reads what comes before the first scan; a {@code ScanWalker} goes through a
 * scan and has a {@code BlockDecoder} read each block from a {@code BitReader}; a {@code BlockOutput} makes samples of it in
 * a {@code Plane}, as a rule by an {@code InverseDct}; {@code Bands} brings the planes to one size and gives out rows of
 * pixels.
 */
@NullMarked
package io.handrail.s3.image.jpeg.internal;

import org.jspecify.annotations.NullMarked;
