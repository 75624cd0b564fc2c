/** Queues, streams and delivery; each use case has a package of its own. */
@NullMarked
package io.handrail.streams;

import org.jspecify.annotations.NullMarked;
