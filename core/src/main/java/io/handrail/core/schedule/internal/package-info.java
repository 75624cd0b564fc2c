/** How scheduled events are read. */
@NullMarked
package io.handrail.core.schedule.internal;

import org.jspecify.annotations.NullMarked;
