/** What the classes that the processor writes, and the compiler, need. */
@NullMarked
package io.handrail.edge.js.internal;

import org.jspecify.annotations.NullMarked;
