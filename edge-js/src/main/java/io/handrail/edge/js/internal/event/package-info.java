/** The event as an object of JavaScript: read into the model, and answered. */
@NullMarked
package io.handrail.edge.js.internal.event;

import org.jspecify.annotations.NullMarked;
