/** Figures: cold starts in {@code coldstart}, single parts in {@code jmh}, of the functions in {@code handlers}. */
@NullMarked
package io.handrail.benchmarks;

import org.jspecify.annotations.NullMarked;
