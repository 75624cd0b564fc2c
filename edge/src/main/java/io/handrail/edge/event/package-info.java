/** The event as CloudFront sends it, read and written as a tree of maps, lists and texts; and the run of a handler. */
@NullMarked
package io.handrail.edge.event;

import org.jspecify.annotations.NullMarked;
