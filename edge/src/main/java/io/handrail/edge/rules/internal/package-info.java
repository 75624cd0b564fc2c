/** What rules need where they are put together on the JVM, and not at the edge. */
@NullMarked
package io.handrail.edge.rules.internal;

import org.jspecify.annotations.NullMarked;
