/** Throughput of single parts, by JMH. */
@NullMarked
package io.handrail.benchmarks.jmh;

import org.jspecify.annotations.NullMarked;
