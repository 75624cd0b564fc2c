/** A function at CloudFront's edge: Java that was compiled to JavaScript against JavaScript by hand. */
@NullMarked
package io.handrail.benchmarks.edge;

import org.jspecify.annotations.NullMarked;
