/** Colours of all kinds become sRGB: profiles, ink, samples of 16 bits, transparency. Made for small images. */
@NullMarked
package io.handrail.s3.image.color;

import org.jspecify.annotations.NullMarked;
