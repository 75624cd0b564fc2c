/** Cold starts under the real runtime client, in interleaved rounds. */
@NullMarked
package io.handrail.benchmarks.coldstart;

import org.jspecify.annotations.NullMarked;
