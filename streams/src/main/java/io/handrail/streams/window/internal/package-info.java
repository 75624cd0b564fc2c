/** How an event of a window is read. */
@NullMarked
package io.handrail.streams.window.internal;

import org.jspecify.annotations.NullMarked;
