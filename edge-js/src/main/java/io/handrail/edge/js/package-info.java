/** Edge handlers as a Lambda@Edge function. */
@NullMarked
package io.handrail.edge.js;

import org.jspecify.annotations.NullMarked;
