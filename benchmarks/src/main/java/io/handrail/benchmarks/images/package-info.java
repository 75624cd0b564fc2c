/** Images made smaller: Handrail against sharp, and against ImageIO with Imgscalr. */
@NullMarked
package io.handrail.benchmarks.images;

import org.jspecify.annotations.NullMarked;
