/** CloudFront logic in Java. */
@NullMarked
package io.handrail.edge;

import org.jspecify.annotations.NullMarked;
