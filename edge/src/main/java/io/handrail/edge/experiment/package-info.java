/** A/B tests: the same viewer sees the same variant. */
@NullMarked
package io.handrail.edge.experiment;

import org.jspecify.annotations.NullMarked;
