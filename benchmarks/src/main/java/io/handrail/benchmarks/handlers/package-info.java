/** The functions that are measured: ours, and the same written by hand in the usual ways. */
@NullMarked
package io.handrail.benchmarks.handlers;

import org.jspecify.annotations.NullMarked;
